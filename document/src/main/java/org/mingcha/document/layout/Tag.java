package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of what a document is made of, for programs that read it aloud or to the screen. Known by identity. */
public final class Tag {
    private final Kind kind;
    private final @Nullable Tag parent;
    private final List<Tag> children = new ArrayList<>();

    /** The kinds of ISO 32000 that our documents need, by their names there. */
    public enum Kind {
        DOCUMENT("Document"),
        SECTION("Sect"),
        GROUP("Div"),
        HEADING1("H1"),
        HEADING2("H2"),
        HEADING3("H3"),
        HEADING4("H4"),
        HEADING5("H5"),
        HEADING6("H6"),
        PARAGRAPH("P"),
        TABLE("Table"),
        CAPTION("Caption"),
        HEAD_ROWS("THead"),
        BODY_ROWS("TBody"),
        ROW("TR"),
        HEAD_CELL("TH"),
        CELL("TD");

        private final String pdf;

        Kind(String pdf) {
            this.pdf = pdf;
        }

        public String pdf() {
            return pdf;
        }

        static Kind heading(int level) {
            return values()[HEADING1.ordinal() + level - 1];
        }
    }

    private Tag(Kind kind, @Nullable Tag parent) {
        this.kind = kind;
        this.parent = parent;
    }

    static Tag root() {
        return new Tag(Kind.DOCUMENT, null);
    }

    Tag child(Kind of) {
        Tag child = new Tag(of, this);
        children.add(child);
        return child;
    }

    public Kind kind() {
        return kind;
    }

    /** None of the whole document. */
    public @Nullable Tag parent() {
        return parent;
    }

    public List<Tag> children() {
        return Collections.unmodifiableList(children);
    }
}
