package org.mingcha.evidence;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What stands below a unit. Units move, and a moved one has a row for each place that it had: whoever stands below it was
 * below its former parent only as long as it stood there itself.
 */
public record Subtree(Function<String, List<UnitRow>> children) {
    /** A unit on the way down, and the days on which it stood there. */
    private record Place(String code, LocalDate from, LocalDate to) {}

    /** Units of these kinds that stood below on at least one day of [from, to], each once, ordered by code. */
    public List<UnitRow> below(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        var found = new TreeMap<String, UnitRow>();
        stays(code, kinds, from, to).forEach(stay -> found.merge(stay.row().code(), stay.row(), Subtree::later));
        return List.copyOf(found.values());
    }

    /** On which of these days. */
    public List<UnitStay> stays(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        var found = new ArrayList<UnitStay>();
        var waiting = new ArrayDeque<>(List.of(new Place(code, from, to)));
        // The days only get fewer, so that even rows in a circle come to an end.
        var seen = new HashSet<Place>();
        while (!waiting.isEmpty()) {
            var above = waiting.remove();
            for (var child : children.apply(above.code)) {
                var place = within(child, above);
                if (!place.from.isAfter(place.to) && seen.add(place)) {
                    waiting.add(place);
                    if (kinds.contains(child.kind())) {
                        found.add(new UnitStay(child, place.from, place.to));
                    }
                }
            }
        }
        return found;
    }

    private static Place within(UnitRow child, Place above) {
        var since = child.since();
        var until = child.until();
        return new Place(
                child.code(),
                since == null || since.isBefore(above.from) ? above.from : since,
                until == null || until.isAfter(above.to) ? above.to : until.minusDays(1));
    }

    /** Of two places of one unit the one that it had last. */
    private static UnitRow later(UnitRow one, UnitRow other) {
        var ended = one.until();
        var otherEnded = other.until();
        return ended != null && (otherEnded == null || otherEnded.isAfter(ended)) ? other : one;
    }
}
