package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The semantic body of the web page: headings, paragraphs, tables with scopes. */
final class BlockMarkup {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}\\.) (.*)", Pattern.DOTALL);

    private final Markup markup;
    private final CitationStyle citations;
    private final LayoutProfile profile;
    private final CitedRows rows;
    private final boolean isFormer;
    private int nextRow;
    private boolean inTable;
    private boolean inAnnex;
    private String annexTitle = "";

    BlockMarkup(Markup markup, CitationStyle citations, LayoutProfile profile, CitedRows rows, boolean isFormer) {
        this.markup = markup;
        this.citations = citations;
        this.profile = profile;
        this.rows = rows;
        this.isFormer = isFormer;
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
            case Block.Head head -> new LetterheadMarkup(markup, profile, isFormer).head(head);
            case Block.Title title -> title(title.text());
            case Block.Addressee addressee -> markup.element("p", addressee.text(), "class", "addressee");
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.runs(), "body");
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Note note -> paragraph(note.runs(), "note");
            case Block.Annex annex -> annex(annex);
            case Block.Remark remark -> markup.element("p", remark.inBrackets(), "class", "body");
            case Block.Imprint imprint -> new LetterheadMarkup(markup, profile, isFormer).imprint(imprint);
            case Block.Table table -> scrollable(table);
            case Block.Chart chart -> ChartMarkup.write(markup, chart);
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
        String element = inAnnex || heading.level() == 2 ? "h3" : heading.level() > 2 ? "h4" : "h2";
        markup.element(element, heading.text(), "class", heading.level() > 2 ? "body" : "level" + heading.level());
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
        annexTitle = annex.title();
        markup.open("section", "class", annex.isTurned() && !isFormer ? "annex turned" : "annex")
                .element("p", profile.word("annex") + annex.number(), "class", "annex-number")
                .element("h2", annex.title(), "class", "annex-title");
    }

    private void closeAnnex() {
        if (inAnnex) {
            markup.close("section");
            inAnnex = false;
        }
    }

    /** On a narrow screen a wide table scrolls by itself, also by keyboard, so the page never has to. */
    private void scrollable(Block.Table table) {
        String label = table.caption().isBlank() ? annexTitle : table.caption();
        markup.open("div", "class", "scroll", "role", "region", "aria-label", label, "tabindex", "0");
        table(table);
        markup.close("div");
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
        if (rows.isTarget(nextRow)) {
            markup.open("tr", "id", CitedRows.anchor(nextRow));
        } else {
            markup.open("tr");
        }
        nextRow++;
        inTable = true;
        for (int i = 0; i < columns.size(); i++) {
            markup.open("td", "class", style(columns.get(i)));
            runs(row.cells().get(i).runs());
            markup.close("td");
        }
        inTable = false;
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

    /** Marked with its name and evidence; in the text it leads to the row of the annex that says what it rests on. */
    private void figure(FigureRun figure) {
        String cited = String.join(" ", figure.citations());
        if (isFormer || inTable || figure.citations().isEmpty()) {
            markup.element("data", figure.text(), "value", figure.id(), "data-cite", cited);
        } else {
            linked(figure, cited);
        }
        if (citations == CitationStyle.FOOTNOTES && !figure.citations().isEmpty()) {
            markup.element("sup", CitationMarks.of(figure.citations()));
        }
    }

    /** Where no row says it, the figure itself can be reached, so that what it cites is read by keyboard too. */
    private void linked(FigureRun figure, String cited) {
        String title = CitationMarks.said(figure.citations(), profile);
        rows.of(figure)
                .ifPresentOrElse(
                        row -> markup.open("data", "value", figure.id(), "data-cite", cited)
                                .element("a", figure.text(), "href", "#" + CitedRows.anchor(row), "title", title)
                                .close("data"),
                        () -> markup.element(
                                "data",
                                figure.text(),
                                "value",
                                figure.id(),
                                "data-cite",
                                cited,
                                "tabindex",
                                "0",
                                "title",
                                title));
    }
}
