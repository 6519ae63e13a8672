package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.web.support.Words;
import tools.jackson.databind.JsonNode;

/** The report's sentences, as the documents print them, with each figure bound to its entries by chips. */
final class Sentences {
    private final SelfInspection inspection;
    private final Words words;
    private final Set<Long> late;

    /** Chips that a figure may carry before they fold into one. */
    private final int most;

    /** Where a folded chip leads: the item's page. */
    private final String base;

    private final String anchor;

    Sentences(SelfInspection inspection, Words words, Set<Long> late, Chips chips) {
        this.inspection = inspection;
        this.words = words;
        this.late = late;
        this.most = chips.most();
        this.base = chips.base();
        this.anchor = chips.anchor();
    }

    /**
     * How chips are made.
     *
     * @param base address of the self-inspection
     * @param anchor what an entry's number is put behind: a place on this page or an address
     */
    record Chips(int most, String base, String anchor) {}

    /** The item's paragraph of the list layout, without its number and question. */
    List<Run> of(String item) {
        var paragraph = StreamSupport.stream(
                        inspection.report().path("texts").path("list").spliterator(), false)
                .filter(block -> block.path("item").asString("").equals(item))
                .findFirst();
        var runs = new ArrayList<Run>();
        paragraph.ifPresent(found -> found.path("runs").forEach(run -> runs.add(run(run, item))));
        if (runs.isEmpty()) {
            runs.add(Run.plain(inspection.texts(item).path("sentence").asString("")));
        }
        return bound(
                withoutQuestion(runs, inspection.texts(item).path("question").asString("")));
    }

    /** A figure is its number and its counting word: the word that follows moves under the same line. */
    private List<Run> bound(List<Run> runs) {
        var word = Pattern.compile("^(" + words.of("web.format.counting-words") + ")");
        var bound = new ArrayList<Run>();
        for (var run : runs) {
            var last = bound.isEmpty() ? Run.plain("") : bound.getLast();
            var found = word.matcher(run.text());
            if (last.figure() && !run.figure() && found.find()) {
                bound.set(bound.size() - 1, new Run(last.text(), found.group(), true, last.chips()));
                bound.add(Run.plain(run.text().substring(found.end())));
            } else {
                bound.add(run);
            }
        }
        return bound;
    }

    private Run run(JsonNode run, String item) {
        if (run.isString()) {
            return Run.plain(run.asString());
        }
        var cited = new ArrayList<Long>();
        run.path("cite").forEach(index -> cited.add(Long.parseLong(index.asString("0"))));
        return new Run(run.path("text").asString(""), "", true, chips(cited, item));
    }

    private List<Run.Chip> chips(List<Long> cited, String item) {
        if (cited.size() > most) {
            var label = words.of("web.assessment.chips", cited.size());
            var href = base + "/items/" + item + "#evidence";
            return List.of(new Run.Chip(href, label, cited.stream().anyMatch(late::contains), label));
        }
        return cited.stream().map(this::chip).toList();
    }

    private Run.Chip chip(long index) {
        var isLate = late.contains(index);
        var said = words.of(isLate ? "web.assessment.chip-late" : "web.assessment.chip", index);
        return new Run.Chip(anchor + index, "[" + index + "]", isLate, said);
    }

    private static List<Run> withoutQuestion(List<Run> runs, String question) {
        var first = runs.getFirst();
        var at = question.isEmpty() ? -1 : first.text().indexOf(question);
        if (first.figure() || at < 0) {
            return runs;
        }
        var rest = first.text().substring(at + question.length()).replaceFirst("^[\\p{IsPunctuation}\\s]+", "");
        var shortened = new ArrayList<>(runs);
        shortened.set(0, Run.plain(rest));
        return shortened;
    }
}
