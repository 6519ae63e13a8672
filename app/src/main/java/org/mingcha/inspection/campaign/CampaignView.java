package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import org.mingcha.database.Coded;
import org.mingcha.evidence.checklist.Period;

/**
 * A campaign as those see it who issued it or answer it.
 *
 * @param checklist id and version; kept for as long as the campaign runs
 * @param version to be handed back when it is closed
 */
public record CampaignView(
        CampaignId id,
        CampaignDraft.Mandate mandate,
        String checklist,
        Period period,
        CampaignDraft.Scope scope,
        CampaignDraft.Deadline deadline,
        UnitName issuer,
        LocalDate issuedOn,
        State state,
        Progress progress,
        int version) {
    /** How far it is. */
    public enum State implements Coded {
        /** Figures are being computed; assessments that have theirs can be answered already. */
        COMPUTING,
        RUNNING,
        CLOSED;
    }

    /**
     * Assessments by state.
     *
     * @param expected all but those of units that were closed in mid-campaign
     * @param computed how many have their figures
     * @param unitsClosed counted apart, and not expected
     * @param late expected, not signed, and the due day has passed
     */
    public record Progress(
            int expected,
            int computed,
            int open,
            int submitted,
            int inReview,
            int returned,
            int accepted,
            int unitsClosed,
            int late) {}
}
