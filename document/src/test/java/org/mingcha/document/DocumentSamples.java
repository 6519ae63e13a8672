package org.mingcha.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;

/**
 * One document of each kind that there is: every paper, as the product composed it of an invented county's records, both
 * forms of a report, and both in English.
 */
final class DocumentSamples {
    private static final Path PAPERS = Path.of("src/test/resources/papers");
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}");
    private static final String ENGLISH =
            "The town of 云岭镇 held meetings on its official accounts and websites, and wrote"
                    + " down who answers for each of them; what was found is to be put right by the end of March. ";

    private static final List<Named<Document>> ALL =
            Stream.concat(papers(), reports()).toList();
    private static final Named<Document> PAPER = Named.of("paper", PaperSample.document());

    private DocumentSamples() {}

    static Stream<Named<Document>> all() {
        return ALL.stream();
    }

    /** With those that nothing but a test makes: a paper with whatever the standard knows. */
    static Stream<Named<Document>> andPaper() {
        return Stream.concat(all(), Stream.of(PAPER));
    }

    static Stream<Named<Document>> andChart() {
        return Stream.concat(andPaper(), Stream.of(Named.of("chart", ChartSample.document(ChartSample.HONEST))));
    }

    private static Stream<Named<Document>> papers() {
        try (Stream<Path> files = Files.list(PAPERS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(DocumentSamples::paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named<Document> paper(Path file) {
        try {
            PaperSheet sheet = PaperSheet.fromJson(Files.readAllBytes(file));
            return Named.of(sheet.kind(), PaperDocument.of(sheet, SentenceBook.shipped()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Named<Document>> reports() {
        return Stream.of(Layout.values())
                .map(layout -> Named.of(layout.key(), ReportDocument.from(SampleReport.bytes(), layout)))
                .flatMap(report -> Stream.of(report, Named.of(report.getName() + "-en", english(report.getPayload()))));
    }

    /** The same blocks and figures with English words of a like length. */
    private static Document english(Document document) {
        return new Document(
                "en",
                document.clock(),
                document.identifier(),
                document.blocks().stream().map(DocumentSamples::english).toList());
    }

    private static Block english(Block block) {
        return switch (block) {
            case Block.Title title -> new Block.Title(english(title.text()));
            case Block.Addressee addressee -> new Block.Addressee(english(addressee.text()));
            case Block.Heading heading -> new Block.Heading(heading.level(), english(heading.text()));
            case Block.Paragraph paragraph -> new Block.Paragraph(english(paragraph.runs()), paragraph.item());
            case Block.Attachments attachments ->
                new Block.Attachments(attachments.items().stream()
                        .map(DocumentSamples::english)
                        .toList());
            case Block.Signature signature -> new Block.Signature(english(signature.unit()), "6 January 2026");
            case Block.Note note -> new Block.Note(english(note.runs()));
            case Block.Annex annex -> new Block.Annex(annex.number(), english(annex.title()));
            case Block.Table table -> english(table);
            case Block.Head _, Block.Remark _, Block.Imprint _, Block.Chart _ ->
                throw new IllegalArgumentException("in a report");
        };
    }

    private static Block.Table english(Block.Table table) {
        List<Block.Column> columns = table.columns().stream()
                .map(column -> new Block.Column(english(column.head()), column.width(), column.align()))
                .toList();
        List<Block.Row> rows = table.rows().stream()
                .map(row -> new Block.Row(row.cells().stream()
                        .map(cell -> new Block.Cell(english(cell.runs())))
                        .toList()))
                .toList();
        return new Block.Table(english(table.caption()), columns, rows);
    }

    private static List<Run> english(List<Run> runs) {
        return runs.stream()
                .<Run>map(run -> run instanceof Run.Words words ? new Run.Words(english(words.text()) + " ") : run)
                .toList();
    }

    private static String english(String text) {
        if (!HANZI.matcher(text).find()) {
            return text;
        }
        String words = ENGLISH.repeat(2 * text.length() / ENGLISH.length() + 1);
        int end = words.indexOf(' ', Math.min(2 * text.length(), words.length() - 1));
        return words.substring(0, end < 0 ? words.length() : end).strip();
    }
}
