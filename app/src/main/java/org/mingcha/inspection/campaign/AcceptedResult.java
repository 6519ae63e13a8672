package org.mingcha.inspection.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.transparency.RecordId;

/**
 * What was accepted, as it was sealed.
 *
 * @param total items without those that are not applicable
 * @param met those of them that are met by the rules: an override changes no count
 * @param share met ÷ total, four digits
 * @param record the {@code assessment.accepted} in the store of facts
 */
public record AcceptedResult(
        AssessmentId assessment,
        @Nullable CampaignId campaign,
        String unit,
        String checklist,
        Period period,
        int total,
        int met,
        BigDecimal share,
        Instant acceptedAt,
        RecordId record,
        List<Item> items) {
    public AcceptedResult {
        items = List.copyOf(items);
    }

    /** @param given the unit's other conclusion, if any */
    public record Item(String id, Result result, @Nullable Result given) {}
}
