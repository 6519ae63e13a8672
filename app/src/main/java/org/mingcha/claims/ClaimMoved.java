package org.mingcha.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim was received or acted on; published in the act's own transaction.
 *
 * @param holder the unit that works on it
 * @param dueOn by when it is to be answered; null once it is
 */
public record ClaimMoved(
        ClaimId claim,
        String unit,
        String holder,
        ClaimState state,
        @Nullable LocalDate dueOn,
        String sentence) {}
