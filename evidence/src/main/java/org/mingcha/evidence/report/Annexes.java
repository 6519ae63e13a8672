package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.report.Blocks.Column;
import org.mingcha.evidence.rule.ItemResult;

/** The three annexes: which entries stand behind each item, what is put right, what was entered late or amended. */
final class Annexes {
    private final Scene scene;
    private final TextBook book;

    Annexes(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    Blocks blocks() {
        var blocks = new Blocks();
        var titles = new Frame(scene).annexTitles();
        blocks.annex(1, titles.get(0));
        table(blocks, "evidence", evidenceColumns(), evidence());
        blocks.annex(2, titles.get(1));
        table(blocks, "measures", measureColumns(), measures());
        blocks.annex(3, titles.get(2));
        table(blocks, "changes", changeColumns(), changes());
        return blocks;
    }

    private void table(Blocks blocks, String name, List<Column> columns, List<List<Words>> rows) {
        if (rows.isEmpty()) {
            blocks.paragraph(book.words("annexes." + name + "_none"));
        } else {
            blocks.table("", columns, rows);
        }
    }

    private List<Column> evidenceColumns() {
        return List.of(
                column("item", 2, "center"),
                column("record", 3, "right"),
                column("unit", 6, "left"),
                column("sheet", 6, "left"),
                column("happened", 5, "left"),
                column("recorded", 5, "left"),
                column("mark", 5, "left"));
    }

    private List<List<Words>> evidence() {
        var rows = new ArrayList<List<Words>>();
        for (var item : scene.evaluation().items()) {
            scene.cited(item).forEach(fact -> rows.add(evidence(item, fact)));
        }
        return rows;
    }

    private List<Words> evidence(ItemResult item, Fact fact) {
        return List.of(
                Words.of(item.item().id()),
                Words.of(Long.toString(fact.index())),
                Words.of(scene.evaluation().name(fact.unit())),
                Words.of(scene.sheet(fact.source())),
                Words.of(scene.chinese().date(fact.happenedOn())),
                Words.of(scene.chinese().date(scene.recordedOn(fact))),
                changes(fact, "annexes.late_mark", "annexes.amended_mark"));
    }

    private List<Column> measureColumns() {
        return List.of(
                column("item", 1, "center"),
                column("problem", 8, "left"),
                column("measure", 6, "left"),
                column("owner", 3, "left"),
                column("due", 3, "left"));
    }

    private List<List<Words>> measures() {
        return scene.gaps().stream().map(this::measure).toList();
    }

    private List<Words> measure(ItemResult item) {
        var remedy = Remedy.of(scene, item);
        return List.of(
                Words.of(item.item().id()),
                new ItemWords(scene, item).problem(),
                Words.of(remedy.action()),
                orOpen(remedy.owner()),
                orOpen(remedy.due()));
    }

    private Words orOpen(Words words) {
        return words.isEmpty() ? book.words("annexes.open") : words;
    }

    private List<Column> changeColumns() {
        return List.of(
                column("record", 3, "right"),
                column("unit", 6, "left"),
                column("sheet", 6, "left"),
                column("happened", 5, "left"),
                column("recorded", 5, "left"),
                column("change", 8, "left"));
    }

    private List<List<Words>> changes() {
        return scene.cited().stream()
                .filter(fact -> scene.isLate(fact) || scene.amendedOn(fact).isPresent())
                .map(this::change)
                .toList();
    }

    private List<Words> change(Fact fact) {
        return List.of(
                Words.of(Long.toString(fact.index())),
                Words.of(scene.evaluation().name(fact.unit())),
                Words.of(scene.sheet(fact.source())),
                Words.of(scene.chinese().date(fact.happenedOn())),
                Words.of(scene.chinese().date(scene.recordedOn(fact))),
                changes(fact, "annexes.late_change", "annexes.amended_change"));
    }

    private Words changes(Fact fact, String late, String amended) {
        var said = new ArrayList<Words>();
        if (scene.isLate(fact)) {
            said.add(book.words(late, scene.named("days", Long.toString(scene.lateDays(fact)))));
        }
        scene.amendedOn(fact)
                .map(day ->
                        book.words(amended, scene.named("date", scene.chinese().date(day))))
                .ifPresent(said::add);
        return Words.join(said, book.text("words.also"));
    }

    private Column column(String head, int width, String align) {
        return new Column(book.text("annexes.heads." + head), width, align);
    }
}
