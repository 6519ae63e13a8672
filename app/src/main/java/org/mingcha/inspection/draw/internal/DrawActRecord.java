package org.mingcha.inspection.draw.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;

/**
 * A row of inspection.draw_act.
 *
 * @param act a side's code, or {@value #RESULT}
 * @param published of the public randomness only, as {@code bornAt}
 */
record DrawActRecord(
        String act,
        long record,
        Instant recordedAt,
        Hash value,
        @Nullable String published,
        @Nullable Instant bornAt) {
    static final String RESULT = "result";
}
