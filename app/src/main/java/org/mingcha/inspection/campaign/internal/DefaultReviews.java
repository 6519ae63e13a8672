package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.ReviewPosition;
import org.mingcha.inspection.campaign.ReviewQuery;
import org.mingcha.inspection.campaign.ReviewSlice;
import org.mingcha.inspection.campaign.Reviews;
import org.springframework.stereotype.Service;

/** Reviews on the database. */
@Service
class DefaultReviews implements Reviews {
    private final QueueTable queue;
    private final ReviewHandler reviewing;

    DefaultReviews(QueueTable queue, ReviewHandler reviewing) {
        this.queue = queue;
        this.reviewing = reviewing;
    }

    @Override
    public ReviewSlice queue(Actor actor, ReviewQuery query) {
        return queue.page(scopes(actor), query);
    }

    @Override
    public Optional<ReviewPosition> place(Actor actor, CampaignId campaign, AssessmentId assessment) {
        return queue.place(scopes(actor), campaign, assessment);
    }

    @Override
    public CampaignResult accept(Actor actor, ItemVersion item) {
        return reviewing.accept(actor, item);
    }

    @Override
    public CampaignResult giveBack(Actor actor, ItemVersion item, ReturnReason reason, String words) {
        return reviewing.giveBack(actor, item, reason, words.strip());
    }

    @Override
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
