package org.mingcha.inspection.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of assessments.
 *
 * @param total how many the query finds
 * @param next where the next page starts; null on the last
 */
public record AssessmentPage(List<AssessmentRow> rows, long total, AssessmentQuery.@Nullable Cursor next) {
    public AssessmentPage {
        rows = List.copyOf(rows);
    }
}
