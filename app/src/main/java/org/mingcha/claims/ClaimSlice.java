package org.mingcha.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.database.Slice;

/**
 * One page of claims.
 *
 * @param next where the next page starts; null on the last
 * @param totals over all claims of the unit asked for, whatever the filter
 */
public record ClaimSlice(List<ClaimSummary> rows, @Nullable Cursor next, Totals totals)
        implements Slice<ClaimSummary, Cursor> {
    /** How many there are, are not answered, are overdue, wait for another pair of eyes or to be published. */
    public record Totals(long all, long pending, long overdue, long waiting) {}

    public ClaimSlice {
        rows = List.copyOf(rows);
    }
}
