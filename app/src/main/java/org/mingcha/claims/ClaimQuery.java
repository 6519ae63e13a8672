package org.mingcha.claims;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * Which claims to list: those not answered first, by due date, so that what is overdue stands on top; then the newest.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record ClaimQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter implements Coded {
        ALL,
        /** Not answered. */
        PENDING,
        /** Not answered though the day has passed. */
        OVERDUE,
        /** Waits for another pair of eyes, or to be published. */
        WAITING,
        ANSWERED
    }

    public ClaimQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static ClaimQuery all() {
        return new ClaimQuery(null, Filter.ALL, null, 50);
    }

    public ClaimQuery ofUnit(@Nullable String code) {
        return new ClaimQuery(code, filter, after, limit);
    }

    public ClaimQuery only(Filter wanted) {
        return new ClaimQuery(unit, wanted, after, limit);
    }

    public ClaimQuery afterRow(@Nullable Cursor cursor) {
        return new ClaimQuery(unit, filter, cursor, limit);
    }
}
