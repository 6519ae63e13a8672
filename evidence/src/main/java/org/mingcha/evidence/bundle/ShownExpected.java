package org.mingcha.evidence.bundle;

import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.evidence.ExpectedSet;

/** An expected set as far as a bundle shows it; what isn't shown is withheld, never taken for absent. */
final class ShownExpected implements ExpectedSet {
    private final long size;
    private final TreeMap<Long, ExpectedRow> rows = new TreeMap<>();
    private final TreeMap<String, Long> places = new TreeMap<>();

    ShownExpected(SetExcerpt excerpt) {
        size = excerpt.size();
        for (var range : excerpt.ranges()) {
            var at = range.first();
            for (var text : range.rows()) {
                var row = ExpectedRow.parse(text);
                places.put(row.unit(), at);
                rows.put(at++, row);
            }
        }
    }

    @Override
    public Optional<Boolean> owes(String unit) {
        var place = places.get(unit);
        if (place != null) {
            return Optional.ofNullable(rows.get(place)).map(ExpectedRow::owes);
        }
        requireAbsent(unit);
        return Optional.empty();
    }

    /** Where the unit would stand, two rows next to each other are shown, or the set ends there. */
    private void requireAbsent(String unit) {
        var before = places.lowerEntry(unit);
        var after = places.higherEntry(unit);
        long left = before == null ? -1 : before.getValue();
        long right = after == null ? size : after.getValue();
        if (left + 1 != right) {
            throw new Withheld(Withheld.Kind.UNIT, unit);
        }
    }
}
