package org.mingcha.evidence.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.Figure.Value;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Lack;

/** The same results, figures and entries, whose words are those of a checklist in English: nothing is computed again. */
final class EnglishEvaluation {
    /** As rules join values. */
    private static final String LISTED_BY = "、";

    private final Checklist english;
    private final Registers registers;

    EnglishEvaluation(Checklist english, Registers registers) {
        this.english = english;
        this.registers = registers;
    }

    Evaluation of(Evaluation original) {
        return new Evaluation(
                english,
                original.unit(),
                original.period(),
                original.seal(),
                original.items().stream().map(this::item).toList(),
                original.annex(),
                original.cited(),
                original.names(),
                original.draws(),
                original.sets(),
                original.thin(),
                original.declarations(),
                original.initial(),
                original.semantics(),
                original.asked());
    }

    private ItemResult item(ItemResult original) {
        var before = original.item();
        var item = english.item(before.id()).orElseThrow();
        return new ItemResult(
                item,
                original.result(),
                original.figures().stream().map(figure -> figure(item, figure)).toList(),
                original.lacks().stream().map(lack -> lack(before, item, lack)).toList(),
                original.unmet().stream()
                        .map(each -> item.expect().get(before.expect().indexOf(each)))
                        .toList(),
                original.coveredMonths(),
                original.declared(),
                reason(before, item, original.reason()));
    }

    /** A rule's own reason is ours to translate; what a unit says is not. */
    private static String reason(Item before, Item item, String reason) {
        var applies = before.applies();
        var translated = item.applies();
        return applies != null && translated != null && applies.reason().equals(reason) ? translated.reason() : reason;
    }

    private static Lack lack(Item before, Item item, Lack lack) {
        return switch (lack) {
            case Lack.Unproven(var what) -> new Lack.Unproven(what(before, item, what));
            case Lack.Awaited(var what) -> new Lack.Awaited(what(before, item, what));
            case Lack.Uncovered _, Lack.NeverUsed _, Lack.Unopened _, Lack.EmptyColumn _ -> lack;
            case Lack.Unevidenced _, Lack.Undated _ -> lack;
        };
    }

    private static String what(Item before, Item item, String what) {
        var at = before.needs().stream().map(EnglishEvaluation::what).toList().indexOf(what);
        return at < 0 ? what : what(item.needs().get(at));
    }

    private static String what(Need need) {
        return switch (need) {
            case Need.Evidence(var what) -> what;
            case Need.Awaits(var what) -> what;
            case Need.Cover _, Need.Column _, Need.Used _, Need.Evidenced _, Need.Opened _ -> "";
        };
    }

    /** Words that a register offers, in English; others, such as a title, as they are. */
    private Figure figure(Item item, Figure figure) {
        return figure.value() instanceof Value.Words(var text)
                ? new Figure(
                        figure.name(),
                        figure.unit(),
                        new Value.Words(item.rule(figure.name())
                                .map(rule -> words(rule, text))
                                .orElse(text)),
                        figure.entries(),
                        figure.late(),
                        figure.marks())
                : figure;
    }

    private String words(Rule rule, String text) {
        return switch (rule.measure()) {
            case Measure.Values(var field) -> words(rule, field, text);
            case Measure.Missing(List<String> _, var field) -> words(rule, field, text);
            case Measure.Count _, Measure.Distinct _, Measure.Sum _, Measure.MedianDays _, Measure.Gaps _ -> text;
            case Measure.Newest _ -> ReportLanguage.ENGLISH.quoted(ItemSentence.bare(text));
            case Measure.Share _, Measure.Returned _ -> text;
        };
    }

    private String words(Rule rule, String field, String text) {
        return Arrays.stream(text.split(LISTED_BY))
                .filter(value -> !value.isEmpty())
                .map(value -> registers
                        .find(rule.of())
                        .flatMap(each -> each.field(field))
                        .flatMap(each -> each.choice(value))
                        .map(ReportLanguage.ENGLISH::choice)
                        .orElseGet(() -> ReportLanguage.ENGLISH.quoted(value)))
                .collect(Collectors.joining(", "));
    }
}
