package org.mingcha.document;

import java.util.List;
import java.util.stream.Stream;

/** Every piece of text that a document prints, in reading order. */
final class DocumentTexts {

    private DocumentTexts() {}

    static Stream<String> of(Document document) {
        return document.blocks().stream().flatMap(DocumentTexts::of);
    }

    static Stream<FigureRun> figures(Document document) {
        return document.blocks().stream()
                .flatMap(DocumentTexts::runs)
                .filter(FigureRun.class::isInstance)
                .map(FigureRun.class::cast);
    }

    private static Stream<String> of(Block block) {
        Stream<String> own = switch (block) {
            case Block.Head head ->
                Stream.concat(Stream.of(head.body(), head.number(), head.signer()), head.notices().stream());
            case Block.Title title -> Stream.of(title.text());
            case Block.Addressee addressee -> Stream.of(addressee.text());
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Attachments attachments -> attachments.items().stream();
            case Block.Signature signature -> Stream.of(signature.unit(), signature.date());
            case Block.Remark remark -> Stream.of(remark.text());
            case Block.Imprint imprint -> Stream.of(imprint.copies(), imprint.office(), imprint.date());
            case Block.Annex annex -> Stream.of(annex.number(), annex.title());
            case Block.Chart chart ->
                Stream.concat(Stream.of(chart.title(), chart.alternative()), chart.labels().stream());
            case Block.Table table ->
                Stream.concat(
                        Stream.of(table.caption()), table.columns().stream().map(Block.Column::head));
            case Block.Paragraph _, Block.Note _ -> Stream.empty();
        };
        return Stream.concat(own, runs(block).map(Run::text));
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.runs().stream();
            case Block.Note note -> note.runs().stream();
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Block.Cell::runs)
                        .flatMap(List::stream);
            case Block.Head _, Block.Title _, Block.Addressee _, Block.Heading _ -> Stream.empty();
            case Block.Attachments _, Block.Signature _, Block.Annex _ -> Stream.empty();
            case Block.Remark _, Block.Imprint _, Block.Chart _ -> Stream.empty();
        };
    }
}
