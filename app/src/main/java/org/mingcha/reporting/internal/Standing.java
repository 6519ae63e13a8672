package org.mingcha.reporting.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;

/**
 * The version of a return that stands, sealed or not.
 *
 * @param text null once erased
 * @param role in which it was filed
 * @param filedAt when the first version was recorded
 */
record Standing(
        long record,
        @Nullable Long index,
        boolean corrected,
        String role,
        Instant filedAt,
        Content facts,
        @Nullable Content text) {
    boolean isNil() {
        return facts.has("nil");
    }

    /** A link takes back what a link has filed, while the return is not due yet. */
    boolean mayBeWithdrawnByLink(boolean overdue) {
        return role.equals(Filer.LINK) && isNil() && !overdue;
    }

    boolean isExplained() {
        return facts.has("explained");
    }
}
