package org.mingcha.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case of a plain kind with its history.
 *
 * @param version number of versions of its entry: who acts names it
 * @param withdrawn whether its entry was: nothing more is done about it
 * @param history oldest first
 * @param may names of the commands that this actor can do now
 * @param waits whether somebody else has to do what this actor otherwise could
 */
public record CaseOverview(
        Row row, int version, boolean withdrawn, List<Look> history, List<String> may, boolean waits) {
    /**
     * A case as lists show it.
     *
     * @param index log index of its newest version; null while that waits for its seal
     * @param state its code
     * @param fields of the register that are filled, in its order
     */
    public record Row(
            long id,
            @Nullable Long index,
            String unit,
            String unitName,
            String title,
            String state,
            boolean overdue,
            Map<String, String> fields) {
        public Row {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * One version of its entry.
     *
     * @param reason which act it was; empty: it began
     * @param changes fields that it says anew
     * @param index log index; null while it waits for its seal
     */
    public record Look(
            Instant recordedAt,
            String reason,
            Map<String, String> changes,
            @Nullable Long index) {
        public Look {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    public CaseOverview {
        history = List.copyOf(history);
        may = List.copyOf(may);
    }
}
