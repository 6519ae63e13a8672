package org.mingcha.document;

import java.util.List;
import org.mingcha.document.Block.Head;
import org.mingcha.document.layout.LineEnds;

/** What frames a paper (GB/T 9704, 7.2 and 7.4): the head in red (版头) and the foot (版记), as on our pages. */
final class DocxLetterhead {
    private static final double NAME_BELOW = 35 * 72 / 25.4;
    private static final int TWIPS = 20;

    private final LayoutProfile profile;
    private final Markup part;
    private final LineEnds ends;
    private final DocxText text;

    DocxLetterhead(LayoutProfile profile, Markup part, LineEnds ends, DocxText text) {
        this.profile = profile;
        this.part = part;
        this.ends = ends;
        this.text = text;
    }

    void head(Head head) {
        head.notices().forEach(notice -> paragraph("Notice", notice));
        name(head);
        begin("DocumentNumber");
        part.open("w:pBdr").empty("w:bottom", HeadStyle.rule()).close("w:pBdr");
        boolean goesUp = !head.signer().isBlank();
        if (!goesUp) {
            part.empty("w:jc", "w:val", "center");
        }
        part.close("w:pPr");
        run("", head.number());
        if (goesUp) {
            part.open("w:r").empty("w:tab").close("w:r");
            run("", profile.word("signer"));
            run("Signer", head.signer());
        }
        part.close("w:p");
    }

    /** 35 mm below the top of the text, whatever stands above it there. */
    private void name(Head head) {
        double above =
                Math.max(0, NAME_BELOW - head.notices().size() * profile.grid().pitch());
        double size = HeadStyle.sizeOnPages(head.body());
        begin("RedHead");
        part.empty(
                "w:spacing",
                "w:before",
                String.valueOf(Math.round(above * TWIPS)),
                "w:line",
                String.valueOf(Math.round(size * 1.2 * TWIPS)),
                "w:lineRule",
                "exact");
        part.close("w:pPr").open("w:r").open("w:rPr").empty("w:color", "w:val", HeadStyle.RED);
        part.empty("w:sz", "w:val", String.valueOf(Math.round(size * 2))).close("w:rPr");
        part.element("w:t", head.body(), "xml:space", "preserve").close("w:r").close("w:p");
    }

    /** At the foot of the page on which it stands, whatever is above it. */
    void imprint(Block.Imprint imprint) {
        if (!imprint.copies().isBlank()) {
            framed();
            String label = profile.word("copies");
            List<Run> copies = List.of(new Run.Words(label + imprint.copies()));
            text.write(
                    copies,
                    ends.imprint(label, imprint.copies()),
                    profile.type("imprint").size());
            part.close("w:p");
        }
        framed();
        run("", imprint.office());
        part.open("w:r").empty("w:tab").close("w:r");
        run("", imprint.date() + profile.word("printed"));
        part.close("w:p");
        // What a frame stands beside.
        begin("AfterTable");
        part.close("w:pPr").close("w:p");
    }

    /** Paragraphs with one frame's measures stand in it together. */
    private void framed() {
        begin("Imprint");
        part.empty(
                "w:framePr",
                "w:w",
                String.valueOf(Math.round(profile.page().textWidth() * 72 / 25.4 * TWIPS)),
                "w:wrap",
                "around",
                "w:vAnchor",
                "margin",
                "w:hAnchor",
                "margin",
                "w:xAlign",
                "center",
                "w:yAlign",
                "bottom");
        part.close("w:pPr");
    }

    private void paragraph(String style, String text) {
        begin(style);
        part.close("w:pPr");
        run("", text);
        part.close("w:p");
    }

    private void begin(String style) {
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    }

    private void run(String style, String text) {
        part.open("w:r");
        if (!style.isEmpty()) {
            part.open("w:rPr").empty("w:rStyle", "w:val", style).close("w:rPr");
        }
        part.element("w:t", text, "xml:space", "preserve").close("w:r");
    }
}
