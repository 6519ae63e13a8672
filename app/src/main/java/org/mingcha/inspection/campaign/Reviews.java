package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.internal.QueueTable;
import org.mingcha.inspection.campaign.internal.ReviewHandler;
import org.springframework.stereotype.Service;

/** What inspectors of a campaign's issuer, or above it, decide about what was filed. */
@Service
public class Reviews {
    private final QueueTable queue;
    private final ReviewHandler reviewing;

    Reviews(QueueTable queue, ReviewHandler reviewing) {
        this.queue = queue;
        this.reviewing = reviewing;
    }

    /** The items of a campaign that need a look and have no decision, in the units' order. */
    public ReviewSlice queue(Actor actor, ReviewQuery query) {
        return queue.page(scopes(actor), query);
    }

    /** Empty where it isn't in review, or not by this actor. */
    public Optional<ReviewPosition> place(Actor actor, CampaignId campaign, AssessmentId assessment) {
        return queue.place(scopes(actor), campaign, assessment);
    }

    public CampaignResult accept(Actor actor, ItemVersion item) {
        return reviewing.accept(actor, item);
    }

    /** Reopens this item alone; seals {@code assessment.returned}. */
    public CampaignResult giveBack(Actor actor, ItemVersion item, ReturnReason reason, String words) {
        return reviewing.giveBack(actor, item, reason, words.strip());
    }

    /**
     * Accepts the assessment, once every item that needs a look is accepted: seals {@code assessment.accepted}, bound to
     * the digests of figures.json and each document as they were signed.
     */
    public CampaignResult accept(Actor actor, AssessmentVersion seen) {
        return reviewing.accept(actor, seen);
    }

    private static List<String> scopes(Actor actor) {
        return actor.isOperator()
                ? actor.scopes()
                : actor.grants().stream()
                        .filter(grant -> grant.role() == Role.INSPECTOR)
                        .map(Actor.Grant::path)
                        .toList();
    }
}
