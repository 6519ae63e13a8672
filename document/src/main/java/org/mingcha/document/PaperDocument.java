package org.mingcha.document;

import java.util.List;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;

/** Makes the document that a paper's blocks describe, in the words of its sentence book. */
public final class PaperDocument {
    private static final String LANGUAGE = "zh-CN";

    private final SentenceBook book;

    private PaperDocument(SentenceBook book) {
        this.book = book;
    }

    public static Document of(PaperSheet sheet, SentenceBook book) {
        PaperDocument document = new PaperDocument(book);
        List<Block> blocks = sheet.blocks().stream().map(document::block).toList();
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
        };
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
