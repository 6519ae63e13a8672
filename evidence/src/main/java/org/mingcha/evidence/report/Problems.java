package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;

/** The third part of the narrative: what isn't in order, what is done about it, and which support is needed. */
final class Problems {
    private final Scene scene;
    private final TextBook book;

    Problems(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    void write(Blocks blocks) {
        blocks.heading(1, book.text("narrative.problems_part"));
        blocks.heading(2, book.text("narrative.problems"));
        blocks.paragraph(opening());
        rectification()
                .ifPresent(item -> blocks.paragraph(
                        new ItemWords(scene, item).factual(), item.item().id()));
        enumerate(problems(), blocks);
        blocks.heading(2, book.text("narrative.measures"));
        measures(blocks);
        blocks.paragraph(support());
    }

    private Words opening() {
        var gaps = scene.gaps().size();
        var values = new HashMap<String, Words>();
        values.put("checklist", Words.of(scene.evaluation().checklist().title()));
        values.put("gaps", new Frame(scene).number("gaps", gaps, List.of()));
        var open = scene.withResult(Result.INSUFFICIENT_EVIDENCE).size();
        if (open > 0) {
            values.put("open", new Frame(scene).number("insufficient", open, List.of()));
        }
        return book.words(gaps == 0 ? "narrative.problems_none" : "narrative.problems_some", values)
                .then(book.words("narrative.problems_open", values));
    }

    /** What superiors found stands first; where it is a gap, first among these. */
    private Optional<ItemResult> rectification() {
        return scene.item(book.text("narrative.rectification_item"))
                .filter(item -> item.result() == Result.MET || item.result() == Result.NOT_APPLICABLE);
    }

    private List<ItemResult> problems() {
        var first = book.text("narrative.rectification_item");
        var problems = new ArrayList<>(scene.gaps());
        problems.sort((a, b) ->
                Boolean.compare(b.item().id().equals(first), a.item().id().equals(first)));
        problems.addAll(scene.withResult(Result.INSUFFICIENT_EVIDENCE));
        return problems;
    }

    private void enumerate(List<ItemResult> problems, Blocks blocks) {
        var number = 1;
        for (var item : problems) {
            var words = ordinal("narrative.problem", number++).then(new ItemWords(scene, item).problem());
            blocks.paragraph(words, item.item().id());
        }
    }

    private Words ordinal(String key, int number) {
        return book.words(key, scene.named("i", scene.chinese().ordinal(number)));
    }

    private void measures(Blocks blocks) {
        var gaps = scene.gaps();
        blocks.paragraph(book.words(gaps.isEmpty() ? "narrative.measures_none" : "narrative.measures_some"));
        var number = 1;
        for (var item : gaps) {
            blocks.paragraph(measure(item, number++), item.item().id());
        }
    }

    private Words measure(ItemResult item, int number) {
        var remedy = Remedy.of(scene, item);
        return book.words(
                "narrative.measure",
                Map.of(
                        "i", Words.of(scene.chinese().ordinal(number)),
                        "action", Words.of(remedy.action()),
                        "owner", remedy.owner(),
                        "due", remedy.due()));
    }

    private Words support() {
        return scene.item(book.text("narrative.support_item"))
                .map(item -> new ItemSentence(scene, item).words())
                .filter(words -> !words.isEmpty())
                .map(words -> book.words("narrative.support", Map.of("requests", words)))
                .orElse(Words.NONE);
    }
}
