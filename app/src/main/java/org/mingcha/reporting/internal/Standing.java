package org.mingcha.reporting.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;

/**
 * The version of a return that stands, sealed or not.
 *
 * @param text null once erased
 * @param filedAt when the first version was recorded
 */
record Standing(
        long record,
        @Nullable Long index,
        boolean corrected,
        Instant filedAt,
        Content facts,
        @Nullable Content text) {
    boolean isNil() {
        return facts.has("nil");
    }

    boolean isExplained() {
        return facts.has("explained");
    }
}
