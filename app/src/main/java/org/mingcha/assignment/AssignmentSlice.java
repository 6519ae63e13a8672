package org.mingcha.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.database.Slice;

/**
 * One page of tasks.
 *
 * @param next where the next page starts; null on the last
 */
public record AssignmentSlice(
        List<AssignmentSummary> rows, @Nullable Cursor next, AssignmentCounts counts)
        implements Slice<AssignmentSummary, Cursor> {
    public AssignmentSlice {
        rows = List.copyOf(rows);
    }
}
