package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;

/** Facts that remember what was read of them: an evaluation's candidates, which a bundle must open. */
public final class TracedFacts implements Facts {
    private final Facts facts;
    private final List<Read> reads = new ArrayList<>();

    public TracedFacts(Facts facts) {
        this.facts = facts;
    }

    public List<Read> reads() {
        return List.copyOf(reads);
    }

    @Override
    public List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
        reads.add(new Read(units, source, from, to));
        return facts.of(units, source, from, to);
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
    public Seal seal() {
        return facts.seal();
    }

    /** All facts of these units and this source that happened within these days. */
    public record Read(Set<String> units, String source, LocalDate from, LocalDate to) {
        public Read {
            units = Set.copyOf(units);
        }
    }
}
