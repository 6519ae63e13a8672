package org.mingcha.evidence.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Expectation;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.checklist.Sentence.Clause;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;

/** What an item's figures come to in words, without any judgement. */
final class ItemSentence {
    private static final List<String> SETTINGS =
            List.of("limit.idle", "limit.claim", "limit.question", "limit.pi_request");

    private final Scene scene;
    private final ItemResult item;
    private final Map<String, CitedText> values;
    private final PhraseScope scope;

    ItemSentence(Scene scene, ItemResult item) {
        this.scene = scene;
        this.item = item;
        values = named();
        scope = new PhraseScope(scene, item, Map.of(), name -> values.getOrDefault(name, CitedText.NONE));
    }

    CitedText words() {
        var text = new StringBuilder();
        var within = coveredWithin().orElse(null);
        for (var clause : said()) {
            text.append(scope.joined(clause.text(), text.isEmpty()));
            text.append(clause.equals(within) ? scene.book().text("variants.covered_within") : "");
        }
        return scope.fill(text.toString());
    }

    /** Whether the words say themselves which months cover the figure of 0. */
    boolean saysCover() {
        return coveredWithin().isPresent();
    }

    /** Values for any text of this item: its figures, the settings, the unit's own words, examples. */
    Map<String, CitedText> values() {
        return values;
    }

    private Map<String, CitedText> named() {
        var values = new HashMap<>(new Examples(scene, item).words());
        values.put("unmet", CitedText.of(unmet()));
        for (var figure : item.figures()) {
            var id = item.item().id() + "/" + figure.name();
            values.put(figure.name(), CitedText.figure(id, bare(Orthography.value(figure)), figure.entries()));
        }
        SETTINGS.forEach(name -> scene.setting(name).ifPresent(value -> values.put(name, value)));
        values.put(
                "months",
                CitedText.figure(
                        item.item().id() + "/covered_months", Integer.toString(item.coveredMonths()), List.of()));
        values.put(
                "narrative", CitedText.of(Orthography.fitted(scene.answer(item).narrative())));
        return values;
    }

    /** What its expectations call it where they don't hold. */
    private String unmet() {
        return item.unmet().stream()
                .map(Expectation::gap)
                .filter(gap -> !gap.isEmpty())
                .collect(Collectors.joining(scene.book().words("words.comma").text()));
    }

    private List<Clause> said() {
        return scope.said(sentence());
    }

    /** The clause that speaks of the covered 0, where more follows: at the end the remarks say it. */
    private Optional<Clause> coveredWithin() {
        var covers = item.item().needs().stream()
                .flatMap(need -> need instanceof Need.Cover(var figure) ? Stream.of(figure) : Stream.empty())
                .collect(Collectors.toSet());
        var said = said();
        return item.coveredMonths() == 0
                ? Optional.empty()
                : said.stream()
                        .limit(Math.max(0, said.size() - 1))
                        .filter(clause -> clause.guard().zero().stream().anyMatch(covers::contains))
                        .findFirst();
    }

    private Sentence sentence() {
        var texts = item.item().texts();
        var zero = texts.zero();
        if (zero != null
                && item.figures().stream().findFirst().map(Figure::isZero).orElse(false)) {
            return zero;
        }
        var notMet = texts.notMet();
        return notMet != null && item.result() == Result.NOT_MET ? notMet : texts.sentence();
    }

    /** A title that carries its own 《》 doesn't get them twice: sentences bring theirs. */
    static String bare(String title) {
        return Optional.of(title)
                .filter(text -> text.startsWith("《") && text.indexOf('》') == text.length() - 1)
                .map(text -> text.substring(1, text.length() - 1))
                .orElse(title);
    }
}
