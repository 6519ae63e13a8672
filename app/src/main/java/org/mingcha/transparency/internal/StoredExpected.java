package org.mingcha.transparency.internal;

import java.util.Optional;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.bundle.ExpectedRow;

/** The expected set of one opened period. */
record StoredExpected(StoredSet set) implements ExpectedSet {
    @Override
    public Optional<Boolean> owes(String unit) {
        long place = set.begin(unit);
        return place < set.size()
                ? Optional.of(ExpectedRow.parse(set.row(place)))
                        .filter(row -> row.unit().equals(unit))
                        .map(ExpectedRow::owes)
                : Optional.empty();
    }
}
