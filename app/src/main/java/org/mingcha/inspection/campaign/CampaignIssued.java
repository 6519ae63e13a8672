package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import java.util.List;

/** Happened, in the transaction that issued it: each unit now has an assessment to answer by its due day. */
public record CampaignIssued(CampaignId campaign, String issuer, String title, LocalDate due, List<Asked> asked) {
    /** A unit and its assessment. */
    public record Asked(String unit, AssessmentId assessment) {}

    public CampaignIssued {
        asked = List.copyOf(asked);
    }
}
