package org.mingcha.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Other facts, but for what is said otherwise. */
public interface DelegatedFacts extends Facts {
    Facts facts();

    @Override
    default List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
        return facts().of(units, source, from, to);
    }

    @Override
    default List<LocalDate> days(Set<String> units, String source, LocalDate from, LocalDate to) {
        return facts().days(units, source, from, to);
    }

    @Override
    default Units units() {
        return facts().units();
    }

    @Override
    default Optional<UsedSet> unitSet() {
        return facts().unitSet();
    }

    @Override
    default ExpectedSet expected(long index) {
        return facts().expected(index);
    }

    @Override
    default Seal seal() {
        return facts().seal();
    }

    @Override
    default Records records() {
        return facts().records();
    }
}
