package org.mingcha.reporting;

import java.util.Map;
import java.util.Optional;

/**
 * File a return. When it was filed is the database's to say, never the caller's.
 *
 * @param nil nothing of what the return is about happened
 * @param values field name to what was typed; none for a nil return
 * @param explanation why the ledger says otherwise; empty where it doesn't
 * @param idempotencyKey the caller's name for this very attempt: repeated, it files nothing more
 */
public record FileReturn(
        ReturnKey key, boolean nil, Map<String, String> values, String explanation, Optional<String> idempotencyKey) {
    public FileReturn {
        values = Map.copyOf(values);
    }
}
