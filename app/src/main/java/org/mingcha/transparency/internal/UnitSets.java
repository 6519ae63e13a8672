package org.mingcha.transparency.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;

/**
 * Unit trees as {@code units.changed} sealed them: rows sorted by parent and code. Children are found by halving; a unit's
 * own row needs to know where it stands, so the places of the newest set's codes are kept (about 60 bytes a unit).
 */
final class UnitSets {
    private final SetTable table;
    private @Nullable Places newest;

    UnitSets(SetTable table) {
        this.table = table;
    }

    Units of(long recordId) {
        return new Tree(new SetRows(table, recordId), () -> places(recordId));
    }

    /** A set never changes, so what was read once stays true. */
    private synchronized Map<String, Integer> places(long recordId) {
        if (newest == null || newest.recordId() != recordId) {
            newest = new Places(recordId, read(recordId));
        }
        return newest.byCode();
    }

    private Map<String, Integer> read(long recordId) {
        var places = new HashMap<String, Integer>();
        var rows = new SetRows(table, recordId);
        for (int place = 0; place < rows.size(); place++) {
            var key = UnitRowText.key(rows.row(place));
            places.merge(key.code(), place, (one, other) -> later(rows, one, other));
        }
        return places;
    }

    /** A unit that was moved has a closed row under its old parent: the open one is its own. */
    private static int later(SetRows rows, int one, int other) {
        return UnitRowText.parse(rows.row(one)).until() == null ? one : other;
    }

    private record Places(long recordId, Map<String, Integer> byCode) {}

    private interface PlaceSource {
        Map<String, Integer> get();
    }

    private record Tree(SetRows rows, PlaceSource places) implements Units {
        @Override
        public Optional<UnitRow> find(String code) {
            return Optional.ofNullable(places.get().get(code)).map(place -> UnitRowText.parse(rows.row(place)));
        }

        @Override
        public List<UnitRow> below(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
            var found = new ArrayList<UnitRow>();
            var open = new ArrayDeque<>(List.of(code));
            var seen = new java.util.HashSet<>(open);
            while (!open.isEmpty()) {
                for (var child : children(open.remove())) {
                    if (kinds.contains(child.kind()) && child.existsWithin(from, to)) {
                        found.add(child);
                    }
                    if (seen.add(child.code())) {
                        open.add(child.code());
                    }
                }
            }
            found.sort(Comparator.comparing(UnitRow::code));
            return List.copyOf(found);
        }

        private List<UnitRow> children(String parent) {
            var children = new ArrayList<UnitRow>();
            for (long place = firstNotBefore(parent); place < rows.size(); place++) {
                var row = rows.row(place);
                if (!UnitRowText.key(row).parent().equals(parent)) {
                    break;
                }
                children.add(UnitRowText.parse(row));
            }
            return children;
        }

        private long firstNotBefore(String parent) {
            long low = 0;
            long high = rows.size();
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (UnitRowText.key(rows.row(middle)).parent().compareTo(parent) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
