package org.mingcha.reporting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.RecordId;

/**
 * A return that stands.
 *
 * @param record its latest version
 * @param index the log index of that version; null while it waits for its seal
 * @param filedAt when the first version was recorded: on time or late by it
 * @param corrected whether there are earlier versions
 * @param role it was filed in; {@code link} for whoever held one
 */
public record FiledReturn(
        RecordId record,
        @Nullable Long index,
        Instant filedAt,
        boolean corrected,
        String role,
        boolean nil,
        boolean explained,
        boolean onTime,
        Map<String, String> values,
        String explanation) {
    public FiledReturn {
        values = Map.copyOf(values);
    }
}
