package org.mingcha.claims.question;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * Which questions to list: those that wait for an answer first, by due date; then the newest.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record QuestionQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter implements Coded {
        ALL,
        /** Neither answered nor discarded. */
        PENDING,
        OVERDUE,
        ANSWERED,
        DISCARDED
    }

    public QuestionQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static QuestionQuery all() {
        return new QuestionQuery(null, Filter.ALL, null, 50);
    }
}
