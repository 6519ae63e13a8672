package org.mingcha.inspection.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a finding that was due.
 *
 * @param overdue whether its day has passed while the unit still had to act
 * @param rectifiedOn the day of the last submission for verification
 * @param index log index of its closing, else of its raising; null while that waits for its seal
 */
public record FindingOutcome(
        FindingId id,
        String unit,
        FindingState state,
        LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate rectifiedOn,
        @Nullable Long index) {
    /** Whether it was submitted by its due date and has passed verification. */
    public boolean isInTime() {
        return isVerified() && rectifiedOn != null && !rectifiedOn.isAfter(dueOn);
    }

    /** Whether the outcome is known: verified, or overdue. What waits for an inspector says nothing about the unit yet. */
    public boolean isCounted() {
        return isVerified() || overdue;
    }

    private boolean isVerified() {
        return state == FindingState.VERIFIED || state == FindingState.CLOSED;
    }
}
