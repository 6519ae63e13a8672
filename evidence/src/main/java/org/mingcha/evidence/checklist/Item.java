package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;

/**
 * One question.
 *
 * @param kinds the kinds of units that are asked ({@code for}); none: all
 * @param applies null: always
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
        ItemTexts texts) {
    public Item {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        rules = List.copyOf(rules);
        expect = List.copyOf(expect);
        partly = List.copyOf(partly);
        needs = List.copyOf(needs);
    }

    public Optional<Rule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
