package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main part: paragraphs by style, tables with grid and repeated heads, and the section's page geometry. */
final class DocxBody {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final LayoutProfile profile;
    private final CitationStyle citations;
    private final Markup part = new Markup();
    private boolean keepNext;
    private int charts;

    DocxBody(LayoutProfile profile, CitationStyle citations) {
        this.profile = profile;
        this.citations = citations;
    }

    String write(Document document) {
        part.raw(DocxRenderer.XML).open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS);
        part.open("w:body").line();
        KeptTogether end = KeptTogether.of(document.blocks());
        for (int i = 0; i < document.blocks().size(); i++) {
            keepNext = end.from() <= i && i < end.to();
            write(document.blocks().get(i));
            part.line();
        }
        section();
        return part.close("w:body").close("w:document").toString();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Head head -> head(head);
            case Block.Title title -> lines("Title", TitleLines.of(title.text()));
            case Block.Addressee addressee -> words("Addressee", addressee.text());
            case Block.Heading heading -> words(style(heading), heading.text());
            case Block.Paragraph paragraph -> runs("Body", paragraph.runs());
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Remark remark -> words("Body", remark.inBrackets());
            case Block.Note note -> runs("Note", note.runs());
            case Block.Imprint imprint -> imprint(imprint);
            case Block.Annex annex -> {
                words("AnnexNumber", profile.word("annex") + annex.number());
                lines("AnnexTitle", TitleLines.of(annex.title()));
            }
            case Block.Chart chart -> {
                words("Caption", chart.title());
                part.raw(DocxChart.paragraph(chart, ++charts));
            }
            case Block.Table table -> table(table);
        }
    }

    /** Levels 3 and 4 look like the text: that their numbers begin it is all that sets them apart. */
    private static String style(Block.Heading heading) {
        return heading.level() > 2 ? "Body" : "Heading" + heading.level();
    }

    private void imprint(Block.Imprint imprint) {
        if (!imprint.copies().isBlank()) {
            words("Note", profile.word("copies") + imprint.copies());
        }
        words("Note", imprint.office());
        words("Note", imprint.date() + profile.word("printed"));
    }

    /** The rule below the number is the paragraph's own border; both stand apart from the styles that reports use. */
    private void head(Block.Head head) {
        head.notices().forEach(notice -> words("AnnexNumber", notice));
        begin("Title");
        part.close("w:pPr").open("w:r").open("w:rPr").empty("w:color", "w:val", HeadStyle.RED);
        part.empty("w:sz", "w:val", String.valueOf(Math.round(HeadStyle.size(head.body()) * 2)))
                .close("w:rPr");
        part.element("w:t", head.body(), "xml:space", "preserve").close("w:r").close("w:p");
        begin("Addressee");
        part.open("w:pBdr").empty("w:bottom", HeadStyle.rule()).close("w:pBdr").empty("w:jc", "w:val", "center");
        part.close("w:pPr");
        String signer = head.signer().isBlank() ? "" : "　　" + profile.word("signer") + head.signer();
        run(null, head.number() + signer);
        part.close("w:p");
    }

    private void attachments(Block.Attachments attachments) {
        words("Body", "");
        List<String> lines = AttachmentLines.of(attachments);
        for (int i = 0; i < lines.size(); i++) {
            begin("Attachments");
            if (i == 0) {
                int em = Math.toIntExact(Math.round(profile.type("body").size() * 20));
                part.empty("w:ind", "w:left", String.valueOf(em * 6), "w:hanging", String.valueOf(em * 4));
            }
            part.close("w:pPr");
            run(null, (i == 0 ? profile.word("attachments") : "") + lines.get(i));
            part.close("w:p");
        }
    }

    private void signature(Block.Signature signature) {
        SignaturePlace place = SignaturePlace.of(signature);
        words("Body", "");
        words("Body", "");
        fromRight(signature.unit(), place.unitRight());
        fromRight(signature.date(), place.dateRight());
    }

    private void fromRight(String text, double characters) {
        begin("Signature");
        String inset =
                String.valueOf(Math.round(characters * profile.type("body").size() * 20));
        part.empty("w:ind", "w:rightChars", String.valueOf(Math.round(characters * 100)), "w:right", inset);
        part.close("w:pPr");
        run(null, text);
        part.close("w:p");
    }

    private void lines(String style, List<String> lines) {
        begin(style);
        part.close("w:pPr");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                part.open("w:r").empty("w:br").close("w:r");
            }
            run(null, lines.get(i));
        }
        part.close("w:p");
    }

    private void words(String style, String text) {
        runs(style, text.isEmpty() ? List.of() : List.of(new Run.Words(text)));
    }

    private void runs(String style, List<Run> runs) {
        begin(style);
        part.close("w:pPr");
        write(runs);
        part.close("w:p");
    }

    private void begin(String style) {
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (keepNext) {
            part.empty("w:keepNext");
        }
    }

    private void write(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> run(null, words.text());
                case FigureRun figure -> figure(figure);
            }
        }
    }

    private void figure(FigureRun figure) {
        run("Figure", figure.text());
        if (citations == CitationStyle.FOOTNOTES && !figure.citations().isEmpty()) {
            run("Citation", CitationMarks.of(figure.citations()));
        }
    }

    private void run(@Nullable String style, String text) {
        part.open("w:r");
        if (style != null) {
            part.open("w:rPr").empty("w:rStyle", "w:val", style).close("w:rPr");
        }
        part.element("w:t", text, "xml:space", "preserve").close("w:r");
    }

    private void table(Block.Table table) {
        if (!table.caption().isBlank()) {
            words("Caption", table.caption());
        }
        List<String> widths = widths(table);
        part.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        part.empty("w:tblW", "w:w", String.valueOf(textWidth()), "w:type", "dxa");
        part.empty("w:tblLayout", "w:type", "fixed").close("w:tblPr").open("w:tblGrid");
        widths.forEach(width -> part.empty("w:gridCol", "w:w", width));
        part.close("w:tblGrid").line();
        head(table.columns(), widths);
        table.rows().forEach(row -> row(row, table.columns(), widths));
        part.close("w:tbl");
        words("AfterTable", "");
    }

    private void head(List<Block.Column> columns, List<String> widths) {
        part.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close("w:trPr");
        for (int i = 0; i < columns.size(); i++) {
            cell(widths.get(i), "center");
            words("TableHead", columns.get(i).head());
            part.close("w:tc");
        }
        part.close("w:tr").line();
    }

    private void row(Block.Row row, List<Block.Column> columns, List<String> widths) {
        part.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr");
        for (int i = 0; i < columns.size(); i++) {
            cell(widths.get(i), "top");
            begin("TableText");
            part.empty("w:jc", "w:val", justification(columns.get(i).align())).close("w:pPr");
            write(row.cells().get(i).runs());
            part.close("w:p").close("w:tc");
        }
        part.close("w:tr").line();
    }

    private void cell(String width, String align) {
        part.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa");
        part.empty("w:vAlign", "w:val", align).close("w:tcPr");
    }

    private static String justification(Block.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    /** Whole twips that add up to the text's width. */
    private List<String> widths(Block.Table table) {
        List<String> widths = new ArrayList<>();
        double reached = 0;
        long used = 0;
        for (double share : ColumnWidths.of(table, profile.tableCharacters())) {
            reached += share;
            long end = Math.round(reached * textWidth());
            widths.add(String.valueOf(end - used));
            used = end;
        }
        return widths;
    }

    private void section() {
        LayoutProfile.Page page = profile.page();
        part.open("w:sectPr");
        part.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
        part.empty("w:footerReference", "w:type", "even", "r:id", "rId5");
        part.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()));
        double footer =
                page.bottom() - page.footerGap() - profile.type("page_number").line() * 25.4 / 72;
        part.empty(
                "w:pgMar",
                "w:top",
                twips(page.top()),
                "w:right",
                twips(page.right()),
                "w:bottom",
                twips(page.bottom()),
                "w:left",
                twips(page.left()),
                "w:header",
                twips(page.top() / 2),
                "w:footer",
                twips(footer),
                "w:gutter",
                "0");
        part.empty(
                "w:docGrid",
                "w:type",
                "linesAndChars",
                "w:linePitch",
                String.valueOf(profile.grid().docxLinePitch()),
                "w:charSpace",
                String.valueOf(profile.grid().docxCharSpace()));
        part.close("w:sectPr");
    }

    private long textWidth() {
        return Math.round(profile.page().textWidth() * 1440 / 25.4);
    }

    private static String twips(double millimetres) {
        return String.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
