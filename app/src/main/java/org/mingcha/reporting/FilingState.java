package org.mingcha.reporting;

import org.mingcha.database.Coded;

/** Eight different things, on every screen. Each has its word: {@code reporting.state.<code>}. */
public enum FilingState implements Coded {
    FILED,
    NIL,
    /** Filed, and the superior is still to take it. */
    WAITING,
    /** Sent back by the superior, to be filed again. */
    RETURNED,
    /** Filed after the due day. */
    LATE,
    /** Not filed, and the due day is over. */
    MISSING,
    NOT_DUE,
    /** The unit doesn't owe it in this period, or is exempt. */
    NOT_APPLICABLE;

    /** What the situation comes to: the first that fits, in this order. */
    public static FilingState of(Situation situation) {
        if (!situation.owed()) {
            return NOT_APPLICABLE;
        }
        if (!situation.filed()) {
            return situation.returned() ? RETURNED : situation.overdue() ? MISSING : NOT_DUE;
        }
        if (situation.waiting()) {
            return WAITING;
        }
        if (!situation.onTime()) {
            return LATE;
        }
        return situation.nil() ? NIL : FILED;
    }

    /**
     * What is known of one unit and period.
     *
     * @param returned the superior sent it back and nothing was filed since
     * @param waiting filed, and the superior is still to take it
     * @param overdue the due day is over
     */
    public record Situation(
            boolean owed,
            boolean filed,
            boolean nil,
            boolean onTime,
            boolean returned,
            boolean waiting,
            boolean overdue) {}
}
