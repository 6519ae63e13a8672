package org.mingcha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the ledger.
 *
 * @param next where the next page starts; null on the last
 * @param totals over the whole query, not only this page
 */
public record EntrySlice(List<EntrySummary> rows, EntryQuery.@Nullable Cursor next, Totals totals) {
    /** How many entries the query finds, and how many of them are late, amended, withdrawn, not yet sealed. */
    public record Totals(long entries, long late, long amended, long withdrawn, long pending) {}

    public EntrySlice {
        rows = List.copyOf(rows);
    }
}
