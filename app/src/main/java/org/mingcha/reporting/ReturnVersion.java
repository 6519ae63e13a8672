package org.mingcha.reporting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.transparency.RecordId;

/**
 * One version of a return, or what a superior did about it: each stays readable, whatever came after.
 *
 * @param index the log index; null while it waits for its seal
 * @param role acted in; {@code link} for whoever held one
 * @param reason why it was withdrawn or sent back, or is missing; empty else
 */
public record ReturnVersion(
        RecordId record,
        @Nullable Long index,
        Act act,
        Instant recordedAt,
        String role,
        boolean nil,
        Map<String, String> values,
        String explanation,
        String reason) {
    /** What was done. Each has its word: {@code reporting.act.<code>}. */
    public enum Act implements Coded {
        FILED,
        CORRECTED,
        WITHDRAWN,
        SENT_BACK,
        TAKEN,
        NOTED
    }

    public ReturnVersion {
        values = Map.copyOf(values);
    }
}
