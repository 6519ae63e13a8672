package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.report.TextBook.Annex;
import org.mingcha.evidence.rule.ItemResult;

/** The annexes: which entries stand behind each item, what is put right, what was entered late or amended. */
final class Annexes {
    private final Scene scene;
    private final TextBook book;

    Annexes(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    Blocks blocks() {
        var blocks = new Blocks();
        var number = 1;
        for (var annex : book.annexes()) {
            blocks.annex(number++, annex.title());
            blocks.paragraph(new ReportNames(scene).scope().say(annex.before()));
            table(blocks, annex, rows(annex.table()));
        }
        return blocks;
    }

    /** Cells by their names; the texts say which of them stand in which order. */
    private List<Map<String, CitedText>> rows(String table) {
        return switch (table) {
            case "evidence" -> evidence();
            case "figures" -> new FigureRows(scene).rows();
            case "measures" -> scene.gaps().stream().map(this::measure).toList();
            case "changes" -> changes();
            case TextBook.DISCLOSED -> new DisclosureRows(scene).rows();
            default -> throw new MalformedEvidence("A report has no table " + table);
        };
    }

    private static void table(Blocks blocks, Annex annex, List<Map<String, CitedText>> rows) {
        if (rows.isEmpty()) {
            blocks.paragraph(CitedText.of(annex.none()));
            return;
        }
        var cells = rows.stream()
                .map(row -> annex.columns().stream()
                        .map(column -> cell(row, column.cell()))
                        .toList())
                .toList();
        blocks.table("", annex.columns(), cells);
    }

    private static CitedText cell(Map<String, CitedText> row, String name) {
        var words = row.get(name);
        if (words == null) {
            throw new MalformedEvidence("A report's table has no cell " + name);
        }
        return words;
    }

    private List<Map<String, CitedText>> evidence() {
        var rows = new ArrayList<Map<String, CitedText>>();
        for (var item : scene.evaluation().items()) {
            scene.cited(item).forEach(fact -> rows.add(evidence(item, fact)));
        }
        return rows;
    }

    private Map<String, CitedText> evidence(ItemResult item, Fact fact) {
        var row = entry(fact);
        row.put("item", CitedText.of(item.item().id()));
        row.put("mark", changes(fact, "mark"));
        return row;
    }

    private Map<String, CitedText> measure(ItemResult item) {
        var remedy = Remedy.of(scene, item);
        var words = new ItemWords(scene, item);
        return Map.of(
                "item", CitedText.of(item.item().id()),
                "problem", words.problem(),
                "trouble", words.trouble(),
                "expectation", CitedText.of(words.expectation()),
                "measure", CitedText.of(remedy.action()),
                "owner", orOpen(remedy.owner()),
                "due", orOpen(remedy.due()));
    }

    private CitedText orOpen(CitedText words) {
        return words.isEmpty() ? book.words("cells.open") : words;
    }

    private List<Map<String, CitedText>> changes() {
        return scene.cited().stream()
                .filter(fact -> scene.isLate(fact)
                        || scene.isInitial(fact)
                        || scene.amendedOn(fact).isPresent())
                .map(this::change)
                .toList();
    }

    private Map<String, CitedText> change(Fact fact) {
        var row = entry(fact);
        row.put("items", CitedText.of(items(fact)));
        row.put("change", changes(fact, "change"));
        return row;
    }

    /** Those whose figures cite it. */
    private String items(Fact fact) {
        return scene.evaluation().items().stream()
                .filter(item -> scene.cited(item).contains(fact))
                .map(item -> item.item().id())
                .collect(Collectors.joining(book.text("words.list")));
    }

    private Map<String, CitedText> entry(Fact fact) {
        var row = new HashMap<String, CitedText>();
        row.put("record", CitedText.of(Long.toString(fact.index())));
        row.put("unit", CitedText.of(scene.evaluation().name(fact.unit())));
        row.put("sheet", CitedText.of(scene.sheet(fact.source())));
        row.put("happened", CitedText.of(scene.orthography().date(fact.happenedOn())));
        row.put("recorded", CitedText.of(scene.orthography().date(scene.recordedOn(fact))));
        return row;
    }

    /** @param cell the cell's name, which its words end with */
    private CitedText changes(Fact fact, String cell) {
        var said = new ArrayList<CitedText>();
        var days = scene.named("days", Long.toString(scene.lateDays(fact)));
        if (scene.isInitial(fact)) {
            said.add(book.words("cells.initial_" + cell, days));
        } else if (scene.isLate(fact)) {
            said.add(book.words("cells.late_" + cell, days));
        }
        scene.amendedOn(fact)
                .map(day -> book.words(
                        "cells.amended_" + cell,
                        scene.named("date", scene.orthography().date(day))))
                .ifPresent(said::add);
        return CitedText.join(said, book.text("words.also"));
    }
}
