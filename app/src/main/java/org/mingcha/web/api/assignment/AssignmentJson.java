package org.mingcha.web.api.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentView;

/**
 * One task with its history: the same here and from the command {@code assignment show}.
 *
 * @param said what is to be done; empty: nothing said
 * @param version number of acts: who acts names it
 * @param history oldest first
 * @param may what the caller can do now
 */
public record AssignmentJson(
        AssignmentRowJson assignment, String said, int version, List<Look> history, List<String> may) {
    /**
     * One act.
     *
     * @param index log index; null while it waits for its seal, and of taking
     */
    public record Look(
            String state, Instant at, String said, @Nullable Long index) {
        static Look of(AssignmentView.Look look) {
            return new Look(look.state().code(), look.at(), look.said(), look.index());
        }
    }

    public static AssignmentJson of(AssignmentView view) {
        return new AssignmentJson(
                AssignmentRowJson.of(view.row()),
                view.said(),
                view.version(),
                view.history().stream().map(Look::of).toList(),
                view.may());
    }
}
