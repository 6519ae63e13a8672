package org.mingcha.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim went up to a superior, or was acknowledged there; published in the act's own transaction.
 *
 * @param dueAt by when it is to be acknowledged; null once it is: then help and sentence say nothing
 */
public record EscalationMoved(
        ClaimId claim,
        String unit,
        String superior,
        Help help,
        @Nullable Instant dueAt,
        String sentence) {}
