package org.mingcha.inspection.campaign;

import java.time.Instant;
import org.mingcha.database.Coded;

/**
 * All reports of a campaign's units that somebody sees, as one file that is made in the background.
 *
 * @param attempt how often it was begun
 * @param done units so far, with and without a report
 * @param skipped of them, those without a report
 * @param size of the file; 0 until it is there
 * @param changedAt since when it is in this state; while it runs, when it was last heard of
 */
public record ReportCollection(
        long id, long attempt, State state, int done, int skipped, int total, long size, Instant changedAt) {
    /** How far it is. */
    public enum State implements Coded {
        RUNNING,
        DONE,
        CANCELLED,
        /** The process that made it ended meanwhile. */
        INTERRUPTED,
        FAILED
    }

    public boolean is(State other) {
        return state == other;
    }

    ReportCollection in(State other) {
        return new ReportCollection(id, attempt, other, done, skipped, total, size, changedAt);
    }
}
