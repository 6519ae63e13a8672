package org.mingcha.inspection.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Slice;

/**
 * One page of assessments.
 *
 * @param total how many the query finds
 * @param next where the next page starts; null on the last
 */
public record AssessmentSlice(List<AssessmentSummary> rows, long total, AssessmentQuery.@Nullable Cursor next)
        implements Slice<AssessmentSummary, AssessmentQuery.Cursor> {
    public AssessmentSlice {
        rows = List.copyOf(rows);
    }
}
