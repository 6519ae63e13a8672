package org.mingcha.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as one receiver has it, with its history.
 *
 * @param said what is to be done, in the superior's words; empty: nothing said
 * @param version number of acts: who acts names it
 * @param history oldest first
 * @param may names of the commands that this actor can do now
 */
public record AssignmentView(AssignmentSummary row, String said, int version, List<Look> history, List<String> may) {
    /**
     * One act.
     *
     * @param said with it: the answer, the reason
     * @param index log index; null while it waits for its seal, and of taking, which is not sealed
     */
    public record Look(
            AssignmentState state,
            Instant at,
            String said,
            @Nullable Long index) {}

    public AssignmentView {
        history = List.copyOf(history);
        may = List.copyOf(may);
    }
}
