package org.mingcha.inspection.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;

/** A row of inspection.campaign. */
public record CampaignRecord(
        CampaignId id,
        CampaignDraft.Mandate mandate,
        String checklist,
        Period period,
        CampaignDraft.Scope scope,
        CampaignDraft.Deadline deadline,
        String issuer,
        LocalDate issuedOn,
        byte[] seed,
        CampaignView.State state,
        int version,
        Change change) {
    /** Who last changed it, by role, and when. */
    public record Change(String role, Instant at) {}

    public boolean isClosed() {
        return state == CampaignView.State.CLOSED;
    }
}
