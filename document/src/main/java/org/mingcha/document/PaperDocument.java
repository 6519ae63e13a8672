package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;

/** Makes the document that a paper's blocks describe, in the words of its sentence book. */
public final class PaperDocument {
    private static final String LANGUAGE = "zh-CN";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final SentenceBook book;

    private PaperDocument(SentenceBook book) {
        this.book = book;
    }

    public static Document of(PaperSheet sheet, SentenceBook book) {
        PaperDocument document = new PaperDocument(book);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < sheet.blocks().size(); i++) {
            blocks.add(
                    sheet.blocks().get(i) instanceof PaperBlock.Chart chart
                            ? document.chart(chart, sheet.blocks().get(i + 1))
                            : document.block(sheet.blocks().get(i)));
        }
        return new Document(LANGUAGE, sheet.clock(), sheet.identifier(), blocks);
    }

    private Block block(PaperBlock block) {
        return switch (block) {
            case PaperBlock.Head head ->
                new Block.Head(plain(head.body()), plain(head.number()), plain(head.signer()), List.of());
            case PaperBlock.Line line -> line(line);
            case PaperBlock.Attachments attachments ->
                new Block.Attachments(
                        attachments.items().stream().map(this::plain).toList());
            case PaperBlock.Signature signature ->
                new Block.Signature(plain(signature.unit()), plain(signature.date()));
            case PaperBlock.Annex annex -> new Block.Annex(plain(annex.number()), plain(annex.title()));
            case PaperBlock.Table table -> table(table);
            case PaperBlock.Chart chart -> throw new IllegalArgumentException("a chart without its table: " + chart);
        };
    }

    /** It has no numbers of its own: it draws those of the table below it. */
    private Block chart(PaperBlock.Chart chart, PaperBlock below) {
        if (!(below instanceof PaperBlock.Table table)) {
            return block(chart);
        }
        int column = Math.toIntExact(chart.column());
        List<String> labels =
                table.rows().stream().map(row -> plain(row.getFirst())).toList();
        List<Long> values =
                table.rows().stream().map(row -> number(plain(row.get(column)))).toList();
        ChartKind kind = ChartKind.of(chart.kind())
                .orElseThrow(() -> new IllegalArgumentException("no chart of the kind " + chart.kind()));
        return new Block.Chart(kind, plain(chart.title()), plain(chart.alternative()), labels, values);
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("a chart of what is no number: " + text);
        }
        return Long.parseLong(text);
    }

    private Block line(PaperBlock.Line line) {
        return switch (line.kind()) {
            case TITLE -> new Block.Title(plain(line.text()));
            case ADDRESSEE -> new Block.Addressee(plain(line.text()));
            case HEADING -> new Block.Heading(1, plain(line.text()));
            case PARAGRAPH -> new Block.Paragraph(runs(line.text()), null);
            case NOTE -> new Block.Note(runs(line.text()));
        };
    }

    private Block table(PaperBlock.Table table) {
        List<Block.Column> columns = table.columns().stream()
                .map(column -> new Block.Column(
                        plain(column.head()), column.width(), column.centred() ? Block.Align.CENTER : Block.Align.LEFT))
                .toList();
        List<Block.Row> rows = table.rows().stream()
                .map(row -> new Block.Row(
                        row.stream().map(cell -> new Block.Cell(runs(cell))).toList()))
                .toList();
        return new Block.Table("", columns, rows);
    }

    private String plain(PaperText text) {
        return text.plain(book);
    }

    private List<Run> runs(PaperText text) {
        return text.pieces(book).stream().map(PaperDocument::run).toList();
    }

    private static Run run(PaperText.Piece piece) {
        return switch (piece) {
            case PaperText.Piece.Words words -> new Run.Words(words.text());
            case PaperText.Piece.Valued valued -> run(valued.value());
        };
    }

    private static Run run(PaperRun.Value value) {
        List<Long> cited = value.cited();
        return cited == null
                ? new Run.Words(value.text())
                : new FigureRun(
                        value.name(),
                        value.text(),
                        cited.stream().map(String::valueOf).toList());
    }
}
