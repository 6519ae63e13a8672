package org.mingcha.reporting;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.RecordId;

/**
 * File a return. When it was filed is the database's to say, never the caller's.
 *
 * @param nil nothing of what the return is about happened
 * @param values field name to what was typed; none for a nil return
 * @param explanation why the ledger says otherwise; empty where it doesn't
 * @param idempotencyKey the caller's name for this very attempt: repeated, it files nothing more
 * @param seen the version that the filer had before their eyes, {@link #NOTHING} where none stood: another one is not
 *     corrected unseen; null: whatever stands is corrected
 */
public record FileReturn(
        ReturnKey key,
        boolean nil,
        Map<String, String> values,
        String explanation,
        Optional<String> idempotencyKey,
        @Nullable RecordId seen) {
    /** No version stood. */
    public static final RecordId NOTHING = new RecordId(0);

    public FileReturn {
        values = Map.copyOf(values);
    }

    public FileReturn(
            ReturnKey key,
            boolean nil,
            Map<String, String> values,
            String explanation,
            Optional<String> idempotencyKey) {
        this(key, nil, values, explanation, idempotencyKey, null);
    }
}
