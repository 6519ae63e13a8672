package org.mingcha.transparency.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Units;

/** Sealed sets, and unit trees as {@code units.changed} sealed them. */
final class StoredSets {
    private final SetTable table;
    private @Nullable Places newest;

    StoredSets(SetTable table) {
        this.table = table;
    }

    StoredSet of(long recordId) {
        return new StoredSet(table, recordId, () -> places(recordId));
    }

    Units units(long recordId) {
        return new StoredUnits(of(recordId));
    }

    private record Places(long recordId, Map<String, Integer> bySecond) {}

    /**
     * Where each second element stands: found by reading the set once, kept for the set read last (some 60 bytes a row).
     * A set never changes, so what was read stays true.
     */
    private synchronized Map<String, Integer> places(long recordId) {
        if (newest == null || newest.recordId() != recordId) {
            newest = new Places(recordId, read(recordId));
        }
        return newest.bySecond();
    }

    private Map<String, Integer> read(long recordId) {
        var rows = new SetRows(table, recordId);
        var places = new HashMap<String, Integer>(2 * (int) rows.size());
        for (int place = 0; place < rows.size(); place++) {
            var code = RowText.key(rows.row(place)).second();
            if (!places.containsKey(code) || RowText.isOpenUnit(rows.row(place))) {
                places.put(code, place);
            }
        }
        return places;
    }
}
