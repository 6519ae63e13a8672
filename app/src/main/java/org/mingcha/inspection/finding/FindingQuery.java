package org.mingcha.inspection.finding;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * Which findings to list: those not over first, by their due date, so that what is overdue stands on top.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record FindingQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter implements Coded {
        ALL,
        /** Not closed and not withdrawn. */
        PENDING,
        /** The unit's day has passed. */
        OVERDUE,
        /** The unit has to act. */
        WITH_UNIT,
        /** The superior has to act. */
        WITH_INSPECTOR,
        OVER
    }

    public FindingQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static FindingQuery all() {
        return new FindingQuery(null, Filter.ALL, null, 50);
    }

    public FindingQuery ofUnit(@Nullable String code) {
        return new FindingQuery(code, filter, after, limit);
    }

    public FindingQuery only(Filter wanted) {
        return new FindingQuery(unit, wanted, after, limit);
    }

    public FindingQuery afterRow(@Nullable Cursor cursor) {
        return new FindingQuery(unit, filter, cursor, limit);
    }
}
