package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;

/** Facts that remember what was asked of them. */
final class AskedFacts implements Facts {
    private final Facts facts;
    private final SequencedSet<AskedRange> ranges = new LinkedHashSet<>();
    private final Set<String> units = new TreeSet<>();

    AskedFacts(Facts facts) {
        this.facts = facts;
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
