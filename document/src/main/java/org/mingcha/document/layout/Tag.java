package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of what a document is made of, for programs that read it aloud or to the screen. Known by identity. */
public final class Tag {
    private final Kind kind;
    private final @Nullable Tag parent;
    private final String alternative;
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
        CELL("TD"),
        FIGURE("Figure");

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

    private Tag(Kind kind, @Nullable Tag parent, String alternative) {
        this.kind = kind;
        this.parent = parent;
        this.alternative = alternative;
    }

    static Tag root() {
        return new Tag(Kind.DOCUMENT, null, "");
    }

    Tag child(Kind of) {
        return child(of, "");
    }

    /** @param words that stand for what cannot be read */
    Tag child(Kind of, String words) {
        Tag child = new Tag(of, this, words);
        children.add(child);
        return child;
    }

    public Kind kind() {
        return kind;
    }

    /** What is read aloud instead of it; empty: it is read itself. */
    public String alternative() {
        return alternative;
    }

    /** None of the whole document. */
    public @Nullable Tag parent() {
        return parent;
    }

    public List<Tag> children() {
        return Collections.unmodifiableList(children);
    }
}
