package org.mingcha.claims.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.escalation.Escalation;

/**
 * A claim with the work on it.
 *
 * @param published whether a correction is out: from then on its body and its claim are what they are
 * @param path of the unit that works on it
 */
record ClaimFile(
        ClaimRecord line,
        ClaimProjection told,
        boolean published,
        String path,
        @Nullable Waiting waiting) {
    /**
     * A hand-over that waits for its acknowledgement.
     *
     * @param path of the superior
     * @param by the account that handed it up
     */
    record Waiting(Escalation escalation, String path, long by) {}

    boolean isJoined() {
        return line.main() != null;
    }

    boolean wasHandedUpBy(long account) {
        return waiting != null && waiting.by == account;
    }

    ClaimId id() {
        return new ClaimId(line.claim());
    }
}
