package org.mingcha.inspection.campaign.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act on an assessment: in one transaction that holds its row, by somebody whose role allows it. */
@Component
class AssessmentTransaction {
    private final AssessmentTable assessments;
    private final AssessmentWriterTable writers;
    private final CampaignTable campaigns;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    AssessmentTransaction(
            AssessmentTable assessments,
            AssessmentWriterTable writers,
            CampaignTable campaigns,
            Organisation organisation,
            TransactionTemplate transaction) {
        this.assessments = assessments;
        this.writers = writers;
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
            AssessmentRecord line, UnitView unit, @Nullable CampaignRecord campaign, Role role, long account) {
        AssessmentId id() {
            return line.id();
        }

        /** The unit may do nothing any more. */
        Optional<CampaignResult> hindrance() {
            if (!unit.isOpen()) {
                return Optional.of(refused(Reason.UNIT_CLOSED));
            }
            return campaign != null && campaign.isClosed()
                    ? Optional.of(refused(Reason.CAMPAIGN_CLOSED))
                    : Optional.empty();
        }

        /** What its state alone says to that; empty: the act may be done. */
        Optional<CampaignResult> byState(AssessmentTransition transition) {
            return transition.isDoneBefore(line.state())
                    ? Optional.of(new CampaignResult.Done())
                    : transition.refusal(line.state()).map(AssessmentTransaction::refused);
        }

        CampaignResult overtaken() {
            return new CampaignResult.Overtaken(
                    line.change().role(), line.change().at());
        }
    }

    CampaignResult on(Actor actor, AssessmentId id, By by, Function<Held, CampaignResult> act) {
        return Objects.requireNonNull(transaction.execute(
                _ -> held(actor, id, by).map(held -> done(by, held, act)).orElseGet(CampaignResult.Unknown::new)));
    }

    /** Who wrote on it does not judge it for another post: whom one stands in for would not have written. */
    private CampaignResult done(By by, Held held, Function<Held, CampaignResult> act) {
        if (held.role().isActing() && writers.isOne(held.id(), held.account())) {
            return refused(Reason.WRITER_STANDS_IN);
        }
        var result = act.apply(held);
        if (by == By.ANSWERING && result instanceof CampaignResult.Done) {
            writers.add(held.id(), held.account());
        }
        return result;
    }

    static CampaignResult refused(Reason reason, String... items) {
        return new CampaignResult.Refused(reason, java.util.List.of(items));
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

    Optional<CampaignRecord> campaign(AssessmentRecord line) {
        return Optional.ofNullable(line.campaign()).flatMap(campaigns::find);
    }

    Optional<Role> role(Actor actor, By by, UnitView unit, @Nullable CampaignRecord campaign) {
        return switch (by) {
            case ANSWERING -> CampaignAuthority.answering(actor, unit.path());
            case SIGNING -> CampaignAuthority.signing(actor, unit.path());
            case UNIT ->
                CampaignAuthority.answering(actor, unit.path()).or(() -> CampaignAuthority.signing(actor, unit.path()));
            case REVIEWING ->
                campaign == null
                        ? Optional.empty()
                        : organisation
                                .find(campaign.issuer())
                                .flatMap(issuer -> CampaignAuthority.inspecting(actor, issuer.path()));
        };
    }
}
