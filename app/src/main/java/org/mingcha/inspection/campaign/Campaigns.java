package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;

/**
 * Checklists sent to units. A campaign is seen by whoever sees its issuer or the unit of one of its assessments; issued
 * and closed by an inspector of the issuer or above.
 */
public interface Campaigns {
    /** What it would cost, and everything that is wrong with it. Keeps nothing. */
    PreparationResult prepare(Actor actor, CampaignDraft draft);

    /** Opens an assessment for each unit of the scope; their figures are computed in the background. */
    default IssueResult issue(Actor actor, CampaignDraft draft) {
        return issue(actor, draft, "");
    }

    /**
     * The same, once: this actor's same key again issues nothing and answers with the campaign that it stands for.
     *
     * @param key of the form or request that is sent; empty: none
     */
    IssueResult issue(Actor actor, CampaignDraft draft, String key);

    /** Computes what a campaign still lacks, in this thread: for commands. Others may be at it as well. */
    void compute(CampaignId campaign);

    CampaignSlice list(Actor actor, @Nullable CampaignId before, int limit);

    Optional<CampaignView> find(Actor actor, CampaignId campaign);

    /** No unit can answer it any more; what was accepted stays. */
    CampaignResult close(Actor actor, CampaignId campaign, int version);

    /** Every item of every unit, by unit and place in the checklist; empty where the actor sees no such campaign. */
    List<CampaignItem> items(Actor actor, CampaignId campaign);
}
