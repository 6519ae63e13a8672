package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.DelegatedFacts;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.register.DerivedFacts;

/**
 * Sealed facts with the due days that other rules would have given them: what would follow from these rules, never a figure
 * of anybody.
 */
public record FactsUnderRules(Facts facts, DerivedFacts derived) implements DelegatedFacts {
    @Override
    public List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
        return facts.of(units, source, from, to).stream().map(this::due).toList();
    }

    private Fact due(Fact fact) {
        return new Fact(
                fact.index(),
                fact.unit(),
                fact.source(),
                fact.happenedOn(),
                fact.recordedAt(),
                fact.amendedAt(),
                fact.drill(),
                fact.evidenced(),
                derived.due(fact.source(), fact.unit(), fact.happenedOn(), fact.content()),
                fact.registerVersion());
    }
}
