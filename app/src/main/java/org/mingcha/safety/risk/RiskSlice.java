package org.mingcha.safety.risk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Slice;
import org.mingcha.ledger.EntryQuery;

/**
 * One page of risks, and the table over all that are not closed.
 *
 * @param next where the next page starts; null on the last
 * @param table how many open risks stand at each place; places without any are left out
 * @param totals over the whole of the unit asked for, whatever the filter
 */
public record RiskSlice(List<RiskSummary> rows, EntryQuery.@Nullable Cursor next, Map<Score, Long> table, Totals totals)
        implements Slice<RiskSummary, EntryQuery.Cursor> {
    /** @param unscored open and not assessed: they stand nowhere in the table */
    public record Totals(long all, long open, long high, long overdue, long unassessed, long unscored) {}

    public RiskSlice {
        rows = List.copyOf(rows);
        table = Map.copyOf(table);
    }
}
