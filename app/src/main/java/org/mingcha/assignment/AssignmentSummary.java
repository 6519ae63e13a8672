package org.mingcha.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.UnitName;

/**
 * A task as one receiver has it, as lists show it.
 *
 * @param dispatch the record of the act that sent it
 * @param entry the receiver's entry
 * @param index log index of that entry's newest version; null while it waits for its seal
 * @param minutes that it costs, as the superior says
 */
public record AssignmentSummary(
        long id,
        long dispatch,
        long entry,
        @Nullable Long index,
        UnitName unit,
        UnitName superior,
        Matter matter,
        Days days,
        int minutes,
        AssignmentState state) {
    /** What it is about: title and number of the document; empty once erased, or where there is none. */
    public record Matter(String title, String reference) {}

    /** @param done null: not yet */
    public record Days(
            LocalDate sent, LocalDate due, @Nullable LocalDate done) {}

    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && days.due().isBefore(today);
    }

    /** Whether it was answered, and not after its day. */
    public boolean isInTime() {
        var done = days.done();
        return state == AssignmentState.ANSWERED && done != null && !done.isAfter(days.due());
    }
}
