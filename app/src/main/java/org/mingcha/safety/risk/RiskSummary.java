package org.mingcha.safety.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A risk as lists show it.
 *
 * @param index log index of its newest version; null while that waits for its seal
 * @param kind the register's word
 * @param score null: not assessed
 * @param owner the post in charge; empty: none named
 */
public record RiskSummary(
        long id,
        @Nullable Long index,
        String unit,
        String unitName,
        String title,
        String kind,
        @Nullable Score score,
        String owner,
        Days days) {
    /**
     * Its days as the ledger holds them; null: not yet.
     *
     * @param planned when it was entered as planned
     * @param review when it is looked at again
     */
    public record Days(
            LocalDate planned,
            @Nullable LocalDate assessed,
            @Nullable LocalDate decided,
            @Nullable LocalDate review,
            @Nullable LocalDate closed) {}

    public Timing timing() {
        return Timing.of(days.assessed, days.decided);
    }

    public boolean isReviewOverdue(LocalDate today) {
        return days.closed == null && days.review != null && days.review.isBefore(today);
    }
}
