package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;

/**
 * One question.
 *
 * @param kinds the kinds of units that are asked ({@code for}); none: all
 * @param applies null: always
 * @param basis where it comes from
 * @param texts everything about this item that a report prints
 */
public record Item(
        String id,
        String question,
        Set<UnitKind> kinds,
        int weight,
        int minutes,
        AnswerKind answer,
        @Nullable Applies applies,
        List<Rule> rules,
        List<Expectation> expect,
        List<Expectation> partly,
        List<Need> needs,
        Basis basis,
        ItemTexts texts) {
    /** Figures of what a unit typed: {@code numbers} has the first three, evidence with a day on it the last. */
    public static final String DONE = "done";

    public static final String TOTAL = "total";
    public static final String SHARE = "share";
    public static final String AGE_DAYS = "age_days";

    public Item {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        rules = List.copyOf(rules);
        expect = List.copyOf(expect);
        partly = List.copyOf(partly);
        needs = List.copyOf(needs);
    }

    /** The names of the figures that it has once it is answered. */
    public Set<String> figures() {
        var names = new TreeSet<String>();
        rules.forEach(rule -> names.add(rule.name()));
        names.addAll(typed());
        return names;
    }

    /** Those of them that no rule computes. */
    Set<String> typed() {
        return switch (answer) {
            case COMPUTED, NARRATIVE -> Set.of();
            case NUMBERS -> Set.of(DONE, TOTAL, SHARE, AGE_DAYS);
            case EVIDENCE -> Set.of(AGE_DAYS);
        };
    }

    /** Whether its conclusion depends on this figure. */
    public boolean expects(String figure) {
        return Stream.concat(expect.stream(), partly.stream())
                .flatMap(FigureNames::of)
                .anyMatch(figure::equals);
    }

    /** Whether its sentences or its conclusion name this figure; others only support one of these. */
    public boolean speaksOf(String figure) {
        return expects(figure)
                || texts.sentences()
                        .flatMap(sentence -> sentence.clauses().stream())
                        .anyMatch(clause ->
                                PhraseNames.placeholders(clause.text()).contains(figure));
    }

    public Optional<Rule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
