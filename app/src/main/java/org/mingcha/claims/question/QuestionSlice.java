package org.mingcha.claims.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.database.Slice;

/**
 * One page of questions.
 *
 * @param next where the next page starts; null on the last
 * @param totals over all questions of the unit asked for, whatever the filter
 */
public record QuestionSlice(
        List<QuestionSummary> rows, @Nullable Cursor next, Totals totals) implements Slice<QuestionSummary, Cursor> {
    /** How many there are, wait for an answer, are overdue, were discarded. */
    public record Totals(long all, long pending, long overdue, long discarded) {}

    public QuestionSlice {
        rows = List.copyOf(rows);
    }
}
