package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.DelegatedFacts;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;

/** Facts that remember what was asked of them. */
final class AskedFacts implements DelegatedFacts {
    private final Facts facts;
    private final SequencedSet<AskedRange> ranges = new LinkedHashSet<>();
    private final Set<String> units = new TreeSet<>();

    AskedFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    AskedRanges asked() {
        return new AskedRanges(facts, new ArrayList<>(ranges), units);
    }

    @Override
    public List<Fact> of(Set<String> codes, String source, LocalDate from, LocalDate to) {
        ranges.add(new AskedRange(codes, source, from, to));
        units.addAll(codes);
        return facts.of(codes, source, from, to);
    }

    @Override
    public List<LocalDate> days(Set<String> codes, String source, LocalDate from, LocalDate to) {
        units.addAll(codes);
        return facts.days(codes, source, from, to);
    }
}
