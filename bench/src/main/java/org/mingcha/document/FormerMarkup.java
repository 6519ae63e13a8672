package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body that the former renderer to PDF sets: headings, paragraphs, tables with scopes. */
final class FormerMarkup {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}\\.) (.*)", Pattern.DOTALL);

    private final Markup markup;
    private final CitationStyle citations;
    private final LayoutProfile profile;
    private boolean inAnnex;

    FormerMarkup(Markup markup, CitationStyle citations, LayoutProfile profile) {
        this.markup = markup;
        this.citations = citations;
        this.profile = profile;
    }

    void write(List<Block> blocks) {
        KeptTogether end = KeptTogether.of(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            if (i == end.from()) {
                markup.open("div", "class", "together");
            }
            write(blocks.get(i));
            if (i == end.to()) {
                markup.close("div");
            }
            markup.line();
        }
        closeAnnex();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Head head -> head(head);
            case Block.Title title -> title(title.text());
            case Block.Addressee addressee -> markup.element("p", addressee.text(), "class", "addressee");
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.runs(), "body");
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Note note -> paragraph(note.runs(), "note");
            case Block.Annex annex -> annex(annex);
            case Block.Table table -> table(table);
            case Block.Remark _, Block.Imprint _, Block.Chart _ ->
                throw new IllegalArgumentException("younger than this renderer");
        }
    }

    private void head(Block.Head head) {
        markup.open("div", "class", "head", "style", "text-align:center");
        markup.element(
                "p",
                head.body(),
                "style",
                HeadStyle.body(head, profile.face("title").family()));
        markup.element("p", head.number(), "style", HeadStyle.NUMBER);
        markup.close("div");
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
        runs(numberApart(runs));
        markup.close("p");
    }

    /** The blank after a leading number is a fixed gap: as a blank it would take all that justifying a line needs. */
    private List<Run> numberApart(List<Run> runs) {
        if (runs.isEmpty() || !(runs.getFirst() instanceof Run.Words words)) {
            return runs;
        }
        Matcher numbered = NUMBERED.matcher(words.text());
        if (!numbered.matches()) {
            return runs;
        }
        markup.element("span", numbered.group(1), "class", "number");
        List<Run> rest = new ArrayList<>(runs);
        rest.set(0, new Run.Words(numbered.group(2)));
        return rest;
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
        SignaturePlace place = SignaturePlace.of(signature);
        markup.open("div", "class", "signature");
        markup.element("p", signature.unit(), "style", fromRight(place.unitRight()));
        markup.element("p", signature.date(), "style", fromRight(place.dateRight()));
        markup.close("div");
    }

    private static String fromRight(double characters) {
        return String.format(Locale.ROOT, "padding-right:%.2fem", characters);
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
        double[] shares = ColumnWidths.of(table, profile.tableCharacters());
        markup.open("table");
        if (!table.caption().isBlank()) {
            markup.element("caption", table.caption());
        }
        markup.open("thead").open("tr");
        for (int i = 0; i < shares.length; i++) {
            Block.Column column = table.columns().get(i);
            String width = String.format(Locale.ROOT, "width:%.2f%%", shares[i] * 100);
            markup.element("th", column.head(), "scope", "col", "class", style(column), "style", width);
        }
        markup.close("tr").close("thead").open("tbody");
        table.rows().forEach(row -> row(row, table.columns()));
        markup.close("tbody").close("table");
    }

    private void row(Block.Row row, List<Block.Column> columns) {
        markup.open("tr");
        for (int i = 0; i < columns.size(); i++) {
            markup.open("td", "class", style(columns.get(i)));
            runs(row.cells().get(i).runs());
            markup.close("td");
        }
        markup.close("tr").line();
    }

    private static String style(Block.Column column) {
        return column.align().name().toLowerCase(Locale.ROOT);
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> markup.text(words.text());
                case FigureRun figure -> figure(figure);
            }
        }
    }

    /** Plain text: inline elements would be drawn after the text around them. */
    private void figure(FigureRun figure) {
        markup.text(figure.text());
        if (citations == CitationStyle.FOOTNOTES && !figure.citations().isEmpty()) {
            markup.element("sup", CitationMarks.of(figure.citations()));
        }
    }
}
