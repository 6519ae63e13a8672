package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.register.DerivedFacts;

/**
 * Sealed facts with the due days that other rules would have given them: what would follow from these rules, never a figure
 * of anybody.
 */
public record FactsUnderRules(Facts facts, DerivedFacts derived) implements Facts {
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

    @Override
    public List<LocalDate> days(Set<String> units, String source, LocalDate from, LocalDate to) {
        return facts.days(units, source, from, to);
    }

    @Override
    public Units units() {
        return facts.units();
    }

    @Override
    public Optional<UsedSet> unitSet() {
        return facts.unitSet();
    }

    @Override
    public ExpectedSet expected(long index) {
        return facts.expected(index);
    }

    @Override
    public Seal seal() {
        return facts.seal();
    }

    @Override
    public Records records() {
        return facts.records();
    }
}
