package org.mingcha.assignment;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * Which tasks to list: those not answered first, by their due day.
 *
 * @param unit tasks of this unit and its subtree; null: all that the actor may see
 * @param dispatch only those of one sending; null: of all
 * @param after the last row of the page before
 */
public record AssignmentQuery(
        @Nullable String unit,
        @Nullable Long dispatch,
        Filter filter,
        @Nullable Cursor after,
        int limit) {
    private static final int MOST = 500;

    /** What to show. */
    public enum Filter implements Coded {
        OPEN,
        OVERDUE,
        ANSWERED,
        RETURNED,
        ALL
    }

    public AssignmentQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** All receivers of one sending. */
    public static AssignmentQuery of(long dispatch) {
        return new AssignmentQuery(null, dispatch, Filter.ALL, null, MOST);
    }

    public AssignmentQuery afterRow(@Nullable Cursor cursor) {
        return new AssignmentQuery(unit, dispatch, filter, cursor, limit);
    }
}
