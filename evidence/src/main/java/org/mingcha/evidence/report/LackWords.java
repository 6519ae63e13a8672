package org.mingcha.evidence.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.rule.Lack;

/** What is missing before an item can be concluded, in the words of the common texts. */
final class LackWords {
    private final Scene scene;
    private final TextBook book;

    LackWords(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    String of(Lack lack) {
        return switch (lack) {
            case Lack.Awaited(var what) -> what;
            case Lack.Undated() -> book.text("variants.undated");
            case Lack.Unproven(var what) ->
                book.words("variants.unproven", scene.named("what", what)).text();
            case Lack.Uncovered uncovered ->
                book.words(
                                "variants.uncovered",
                                scene.named("months", scene.orthography().months(uncovered.months())))
                        .text();
            case Lack.Unopened(var _, var periods) ->
                book.words(
                                "variants.unopened",
                                Map.of(
                                        "periods", CitedText.of(String.join(book.text("words.list"), periods)),
                                        "named",
                                                CitedText.of(scene.orthography().periods(periods))))
                        .text();
            case Lack.Unevidenced(var register) ->
                book.words("variants.unevidenced", scene.named("sheet", scene.sheet(register)))
                        .text();
            case Lack.NeverUsed(var registers) -> neverUsed(registers);
            case Lack.EmptyColumn column -> emptyColumn(column);
        };
    }

    private String emptyColumn(Lack.EmptyColumn column) {
        var key = column.all() ? "variants.incomplete_column" : "variants.empty_column";
        return book.words(
                        key,
                        Map.of(
                                "sheet", CitedText.of(scene.sheet(column.register())),
                                "column", CitedText.of(scene.column(column.register(), column.field()))))
                .text();
    }

    private String neverUsed(List<String> registers) {
        var sheets = registers.stream().map(scene::sheet).collect(Collectors.joining(book.text("words.list")));
        var key = registers.size() == 1 ? "variants.never_used" : "variants.never_used_any";
        return book.words(key, scene.named("sheets", sheets)).text();
    }
}
