package org.mingcha.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.UnitName;

/**
 * A task as the superior sent it.
 *
 * @param id the record of the act
 * @param index log index of the act; null while it waits for its seal
 * @param said what is to be done; empty: nothing said, or erased
 */
public record DispatchView(
        long id,
        @Nullable Long index,
        UnitName unit,
        AssignmentSummary.Matter matter,
        String said,
        LocalDate sentOn,
        LocalDate dueOn,
        int minutes,
        AssignmentCounts counts) {
    /** What it costs all receivers together. */
    public long minutesOfAll() {
        return minutes * counts.all();
    }
}
