package org.mingcha.inspection.campaign;

import java.util.Optional;
import org.mingcha.accounts.Actor;

/** What inspectors of a campaign's issuer, or above it, decide about what was filed. */
public interface Reviews {
    /** The items of a campaign that need a look and have no decision, in the units' order. */
    ReviewSlice queue(Actor actor, ReviewQuery query);

    /** Empty where it isn't in review, or not by this actor. */
    Optional<ReviewPosition> place(Actor actor, CampaignId campaign, AssessmentId assessment);

    CampaignResult accept(Actor actor, ItemVersion item);

    /** Reopens this item alone; seals {@code assessment.returned}. */
    CampaignResult giveBack(Actor actor, ItemVersion item, ReturnReason reason, String words);

    /**
     * Accepts the assessment, once every item that needs a look is accepted: seals {@code assessment.accepted}, bound to
     * the digests of figures.json and each document as they were signed.
     */
    CampaignResult accept(Actor actor, AssessmentVersion seen);
}
