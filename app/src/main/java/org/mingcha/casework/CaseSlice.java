package org.mingcha.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Slice;
import org.mingcha.ledger.EntryQuery;

/**
 * One page of cases of a plain kind.
 *
 * @param next where the next page starts; null on the last
 * @param totals over the whole of the unit asked for, by what can be shown
 */
public record CaseSlice(List<CaseOverview.Row> rows, EntryQuery.@Nullable Cursor next, Map<String, Long> totals)
        implements Slice<CaseOverview.Row, EntryQuery.Cursor> {
    public CaseSlice {
        rows = List.copyOf(rows);
        totals = Map.copyOf(totals);
    }
}
