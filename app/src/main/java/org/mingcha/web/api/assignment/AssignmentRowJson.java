package org.mingcha.web.api.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentSummary;

/**
 * A task as one receiver has it, as lists show it.
 *
 * @param dispatch number of the sending
 * @param entry its entry in the receiver's ledger
 * @param index log index of that entry's newest version; null while that waits for its seal
 * @param superior code of the unit that sent it
 * @param reference number of the document; empty: none
 * @param doneOn null: not yet
 * @param minutes that it costs, as the superior says
 * @param state sent, taken, answered or returned
 */
public record AssignmentRowJson(
        long assignment,
        long dispatch,
        long entry,
        @Nullable Long index,
        String unit,
        String unitName,
        String superior,
        String superiorName,
        String title,
        String reference,
        LocalDate sentOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        int minutes,
        String state) {
    public static AssignmentRowJson of(AssignmentSummary row) {
        return new AssignmentRowJson(
                row.id(),
                row.dispatch(),
                row.entry(),
                row.index(),
                row.unit().code(),
                row.unit().name(),
                row.superior().code(),
                row.superior().name(),
                row.matter().title(),
                row.matter().reference(),
                row.days().sent(),
                row.days().due(),
                row.days().done(),
                row.minutes(),
                row.state().code());
    }
}
