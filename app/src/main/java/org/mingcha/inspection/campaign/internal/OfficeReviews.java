package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.ReviewPage;
import org.mingcha.inspection.campaign.ReviewPlace;
import org.mingcha.inspection.campaign.ReviewQuery;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.inspection.campaign.Seen;
import org.mingcha.inspection.campaign.SeenItem;
import org.springframework.stereotype.Service;

/** Reviews on the database. */
@Service
class OfficeReviews implements Reviews {
    private final QueueTable queue;
    private final Reviewing reviewing;

    OfficeReviews(QueueTable queue, Reviewing reviewing) {
        this.queue = queue;
        this.reviewing = reviewing;
    }

    @Override
    public ReviewPage queue(Actor actor, ReviewQuery query) {
        return queue.page(scopes(actor), query);
    }

    @Override
    public Optional<ReviewPlace> place(Actor actor, CampaignId campaign, AssessmentId assessment) {
        return queue.place(scopes(actor), campaign, assessment);
    }

    @Override
    public Outcome accept(Actor actor, SeenItem item) {
        return reviewing.accept(actor, item);
    }

    @Override
    public Outcome giveBack(Actor actor, SeenItem item, ReturnReason reason, String words) {
        return reviewing.giveBack(actor, item, reason, words.strip());
    }

    @Override
    public Outcome accept(Actor actor, Seen seen) {
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
