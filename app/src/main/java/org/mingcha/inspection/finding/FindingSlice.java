package org.mingcha.inspection.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.database.Slice;

/**
 * One page of findings.
 *
 * @param next where the next page starts; null on the last
 * @param totals over all findings of the unit asked for, whatever the filter
 */
public record FindingSlice(
        List<FindingSummary> rows, @Nullable Cursor next, Totals totals) implements Slice<FindingSummary, Cursor> {
    /** How many there are, how many are not over, overdue, wait for the unit, wait for its superior. */
    public record Totals(long all, long pending, long overdue, long withUnit, long withInspector) {}

    public FindingSlice {
        rows = List.copyOf(rows);
    }
}
