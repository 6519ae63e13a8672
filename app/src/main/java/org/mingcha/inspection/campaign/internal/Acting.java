package org.mingcha.inspection.campaign.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.Outcome.Reason;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act on an assessment: in one transaction that holds its row, by somebody whose role allows it. */
@Component
class Acting {
    private final AssessmentTable assessments;
    private final CampaignTable campaigns;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    Acting(
            AssessmentTable assessments,
            CampaignTable campaigns,
            Organisation organisation,
            TransactionTemplate transaction) {
        this.assessments = assessments;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.transaction = transaction;
    }

    /** Whose act it is. */
    enum By {
        ANSWERING,
        SIGNING,
        /** Officer or leader. */
        UNIT,
        REVIEWING
    }

    /** An assessment whose row is held, and the role that the actor takes. */
    record Held(
            AssessmentLine line, UnitView unit, @Nullable CampaignLine campaign, Role role, long account) {
        AssessmentId id() {
            return line.id();
        }

        /** The unit may do nothing any more. */
        Optional<Outcome> hindrance() {
            if (!unit.isOpen()) {
                return Optional.of(refused(Reason.UNIT_CLOSED));
            }
            return campaign != null && campaign.isClosed()
                    ? Optional.of(refused(Reason.CAMPAIGN_CLOSED))
                    : Optional.empty();
        }

        /** What its state alone says to that; empty: the act may be done. */
        Optional<Outcome> byState(AssessmentTransition transition) {
            return transition.isDoneBefore(line.state())
                    ? Optional.of(new Outcome.Done())
                    : transition.refusal(line.state()).map(Acting::refused);
        }

        Outcome overtaken() {
            return new Outcome.Overtaken(line.change().role(), line.change().at());
        }
    }

    Outcome on(Actor actor, AssessmentId id, By by, Function<Held, Outcome> act) {
        return Objects.requireNonNull(
                transaction.execute(_ -> held(actor, id, by).map(act).orElseGet(Outcome.Unknown::new)));
    }

    static Outcome refused(Reason reason, String... items) {
        return new Outcome.Refused(reason, java.util.List.of(items));
    }

    private Optional<Held> held(Actor actor, AssessmentId id, By by) {
        var line = assessments.lock(id).orElse(null);
        var unit = line == null ? null : organisation.find(line.unit()).orElse(null);
        if (line == null || unit == null) {
            return Optional.empty();
        }
        var campaign = campaign(line).orElse(null);
        return role(actor, by, unit, campaign).map(role -> new Held(line, unit, campaign, role, actor.account()));
    }

    Optional<CampaignLine> campaign(AssessmentLine line) {
        return Optional.ofNullable(line.campaign()).flatMap(campaigns::find);
    }

    Optional<Role> role(Actor actor, By by, UnitView unit, @Nullable CampaignLine campaign) {
        return switch (by) {
            case ANSWERING -> Access.answering(actor, unit.path());
            case SIGNING -> Access.signing(actor, unit.path());
            case UNIT -> Access.answering(actor, unit.path()).or(() -> Access.signing(actor, unit.path()));
            case REVIEWING ->
                campaign == null
                        ? Optional.empty()
                        : organisation
                                .find(campaign.issuer())
                                .flatMap(issuer -> Access.inspecting(actor, issuer.path()));
        };
    }
}
