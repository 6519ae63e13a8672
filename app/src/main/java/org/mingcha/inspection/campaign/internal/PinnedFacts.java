package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;

/** Facts below one checkpoint whose unit tree is looked up once for all evaluations. */
record PinnedFacts(Facts facts, Units units, Seal seal) implements Facts {
    static PinnedFacts of(Facts facts) {
        return new PinnedFacts(facts, facts.units(), facts.seal());
    }

    @Override
    public List<Fact> of(Set<String> codes, String source, LocalDate from, LocalDate to) {
        return facts.of(codes, source, from, to);
    }

    @Override
    public List<LocalDate> days(Set<String> codes, String source, LocalDate from, LocalDate to) {
        return facts.days(codes, source, from, to);
    }

    @Override
    public ExpectedSet expected(long index) {
        return facts.expected(index);
    }
}
