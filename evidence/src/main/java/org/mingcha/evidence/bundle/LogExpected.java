package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.mingcha.evidence.ExpectedSet;

/** An expected set of the log, noting which rows were looked at: these the bundle shows. */
final class LogExpected implements ExpectedSet {
    private final long leaf;
    private final SealedSet set;
    private final TreeSet<Long> shown = new TreeSet<>();

    LogExpected(long leaf, SealedSet set) {
        this.leaf = leaf;
        this.set = set;
    }

    /** Of a unit that isn't in it, the rows on either side show that. */
    @Override
    public Optional<Boolean> owes(String unit) {
        long place = set.begin(unit);
        if (place < set.size()) {
            shown.add(place);
            var row = ExpectedRow.parse(set.row(place));
            if (row.unit().equals(unit)) {
                return Optional.of(row.owes());
            }
        }
        if (place > 0) {
            shown.add(place - 1);
        }
        return Optional.empty();
    }

    SetExcerpt excerpt() {
        var ranges = new ArrayList<SetRange>();
        var rest = new TreeSet<>(shown);
        while (!rest.isEmpty()) {
            var first = rest.first();
            var end = first;
            while (rest.remove(end)) {
                end++;
            }
            ranges.add(set.range(first, end));
        }
        return new SetExcerpt(leaf, set.size(), ranges);
    }
}
