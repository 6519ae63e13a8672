package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;

/**
 * One page of the review queue.
 *
 * @param items how many wait in all
 * @param assessments how many units' assessments they belong to
 * @param ready signed assessments of which nothing waits any more: they can be accepted
 */
public record ReviewSlice(
        List<Row> rows, long items, long assessments, List<Ready> ready, ReviewQuery.@Nullable Cursor next) {
    public ReviewSlice {
        rows = List.copyOf(rows);
        ready = List.copyOf(ready);
    }

    /** A filing that can be accepted as a whole. */
    public record Ready(AssessmentId assessment, CampaignId campaign, UnitName unit) {}

    /**
     * An item that needs a look.
     *
     * @param result what the rules say, or the unit where no rule answers
     * @param given the unit's other conclusion, if any
     */
    public record Row(
            AssessmentId assessment,
            CampaignId campaign,
            UnitName unit,
            String item,
            String question,
            Result result,
            @Nullable Result given,
            Set<Look> looks,
            String sentence,
            int version) {
        public Row {
            looks = Set.copyOf(looks);
        }
    }
}
