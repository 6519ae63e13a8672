package org.mingcha.document;

import java.util.List;
import java.util.Locale;

/** The semantic body shared by the web page and the PDF: headings, paragraphs, tables with scopes. */
final class BlockMarkup {

    private final Markup markup;
    private final Citations citations;
    private final LayoutProfile profile;
    private boolean inAnnex;

    BlockMarkup(Markup markup, Citations citations, LayoutProfile profile) {
        this.markup = markup;
        this.citations = citations;
        this.profile = profile;
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
            markup.line();
        }
        closeAnnex();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Title title -> title(title.text());
            case Block.Addressee addressee -> markup.element("p", addressee.text(), "class", "addressee");
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.runs(), "body");
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Note note -> paragraph(note.runs(), "note");
            case Block.Annex annex -> annex(annex);
            case Block.Table table -> table(table);
        }
    }

    private void title(String text) {
        markup.open("h1", "class", "title");
        for (String line : TitleLines.of(text)) {
            markup.element("span", line);
        }
        markup.close("h1");
    }

    private void heading(Block.Heading heading) {
        String element = inAnnex || heading.level() == 2 ? "h3" : "h2";
        markup.element(element, heading.text(), "class", "level" + heading.level());
    }

    private void paragraph(List<Run> runs, String style) {
        markup.open("p", "class", style);
        runs(runs);
        markup.close("p");
    }

    private void attachments(Block.Attachments attachments) {
        markup.open("div", "class", "attachments");
        List<String> lines = AttachmentLines.of(attachments);
        for (int i = 0; i < lines.size(); i++) {
            String label = i == 0 ? profile.word("attachments") : "";
            markup.element("p", label + lines.get(i), "class", i == 0 ? "labelled" : "further");
        }
        markup.close("div");
    }

    private void signature(Block.Signature signature) {
        markup.open("div", "class", "signature")
                .element("p", signature.unit())
                .element("p", signature.date(), "class", "date")
                .close("div");
    }

    private void annex(Block.Annex annex) {
        closeAnnex();
        inAnnex = true;
        markup.open("section", "class", "annex")
                .element("p", profile.word("annex") + annex.number(), "class", "annex-number")
                .element("h2", annex.title(), "class", "annex-title");
    }

    private void closeAnnex() {
        if (inAnnex) {
            markup.close("section");
            inAnnex = false;
        }
    }

    private void table(Block.Table table) {
        double total = table.columns().stream().mapToDouble(Block.Column::width).sum();
        markup.open("table");
        if (!table.caption().isBlank()) {
            markup.element("caption", table.caption());
        }
        markup.open("thead").open("tr");
        for (Block.Column column : table.columns()) {
            String width = String.format(Locale.ROOT, "width:%.2f%%", column.width() * 100 / total);
            markup.element("th", column.head(), "scope", "col", "style", width);
        }
        markup.close("tr").close("thead").open("tbody");
        table.rows().forEach(row -> row(row, table.columns()));
        markup.close("tbody").close("table");
    }

    private void row(Block.Row row, List<Block.Column> columns) {
        markup.open("tr");
        for (int i = 0; i < columns.size(); i++) {
            markup.open("td", "class", columns.get(i).align().name().toLowerCase(Locale.ROOT));
            runs(row.cells().get(i).runs());
            markup.close("td");
        }
        markup.close("tr").line();
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> markup.text(words.text());
                case Figure figure -> figure(figure);
            }
        }
    }

    private void figure(Figure figure) {
        String cited = String.join(" ", figure.citations());
        markup.element("data", figure.text(), "value", figure.id(), "data-cite", cited);
        if (citations == Citations.FOOTNOTES && !figure.citations().isEmpty()) {
            markup.element("sup", CitationMarks.of(figure.citations()));
        }
    }
}
