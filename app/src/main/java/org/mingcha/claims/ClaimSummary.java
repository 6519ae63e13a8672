package org.mingcha.claims;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of claims.
 *
 * @param index log index of the latest version of its entry; null while that waits for its seal
 * @param came null where the ledger doesn't say
 * @param dueOn the day by which it is to be answered
 * @param overdue whether that day has passed without an answer
 * @param escalateBy until when it goes up to the superior; null: it need not, or did, or is answered
 * @param late whether that time has passed
 */
public record ClaimSummary(
        ClaimId id,
        @Nullable Long index,
        String unit,
        String unitName,
        String claim,
        @Nullable Channel came,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        boolean overdue,
        @Nullable Instant escalateBy,
        boolean late,
        @Nullable Verdict verdict,
        @Nullable RiskLevel level,
        ClaimState state) {}
