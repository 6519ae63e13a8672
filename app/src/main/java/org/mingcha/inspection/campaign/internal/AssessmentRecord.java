package org.mingcha.inspection.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.CampaignId;

/** A row of inspection.assessment. */
public record AssessmentRecord(
        AssessmentId id,
        @Nullable CampaignId campaign,
        String unit,
        String checklist,
        Period period,
        @Nullable LocalDate due,
        AssessmentState state,
        Computed computed,
        Records records,
        int filing,
        int waiting,
        int version,
        CampaignRecord.Change change) {
    /** At which checkpoint, and how many items there are. */
    public record Computed(@Nullable Long size, @Nullable Instant at, int total, int done, int prefilled) {}

    /** In the store of facts. */
    record Records(
            @Nullable Long submitted,
            @Nullable Long returned,
            @Nullable Long accepted) {}

    boolean isAnswerable() {
        return state == AssessmentState.OPEN || state == AssessmentState.RETURNED;
    }
}
