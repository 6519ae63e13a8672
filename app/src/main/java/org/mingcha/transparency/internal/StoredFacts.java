package org.mingcha.transparency.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;

/** The database's facts below one checkpoint. */
record StoredFacts(FactQuery query, StoredSets sets, Seal seal) implements Facts {
    private static final Units NONE = new Units() {
        @Override
        public Optional<UnitRow> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<UnitRow> children(String code) {
            return List.of();
        }
    };

    @Override
    public List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
        return query.current(units, new FactQuery.Range(source, from, to, seal.size()));
    }

    @Override
    public List<LocalDate> days(Set<String> units, String source, LocalDate from, LocalDate to) {
        return query.days(units, new FactQuery.Range(source, from, to, seal.size()));
    }

    @Override
    public ExpectedSet expected(long index) {
        return query.recordAt(index)
                .map(record -> new StoredExpected(sets.of(record)))
                .orElseThrow(() -> new IllegalArgumentException("No leaf at index " + index));
    }

    @Override
    public Optional<UsedSet> unitSet() {
        return query.newestUnits(seal.size()).flatMap(query::unitSet);
    }

    @Override
    public Records records() {
        return new StoredRecords(query.records(), seal.size());
    }

    @Override
    public Units units() {
        return query.newestUnits(seal.size()).map(sets::units).orElse(NONE);
    }
}
