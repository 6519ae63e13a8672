package org.mingcha.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Slice;

/**
 * One page of published corrections.
 *
 * @param next where the next page starts; null on the last
 * @param count how many the query finds
 */
public record CorrectionSlice(List<CorrectionSummary> rows, CorrectionQuery.@Nullable Cursor next, long count)
        implements Slice<CorrectionSummary, CorrectionQuery.Cursor> {
    public CorrectionSlice {
        rows = List.copyOf(rows);
    }
}
