package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;

/**
 * An assessment in a list.
 *
 * @param campaign null: the unit opened it by itself
 * @param due null: without a campaign
 * @param total items that the unit is asked
 * @param done items confirmed
 * @param prefilled items that the ledger answers
 * @param closure the unit was closed in mid-campaign: it is no longer expected
 */
public record AssessmentSummary(
        AssessmentId id,
        @Nullable CampaignId campaign,
        UnitName unit,
        String checklist,
        Period period,
        AssessmentState state,
        @Nullable LocalDate due,
        boolean late,
        int total,
        int done,
        int prefilled,
        @Nullable Closure closure) {
    /** The unit's end. */
    public record Closure(LocalDate on, List<String> successors) {
        public Closure {
            successors = List.copyOf(successors);
        }
    }
}
