package org.mingcha.inspection.campaign.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.inspection.campaign.AssessmentSigned;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSubmitted;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.Outcome.Reason;
import org.mingcha.inspection.campaign.Progress;
import org.mingcha.inspection.campaign.Seen;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Submitting freezes the bytes; signing seals their digests. */
@Component
class Signing {
    private final Acting acting;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final FilingTable filings;
    private final AssessmentComputing computing;
    private final Computation computation;
    private final Acceptance acceptance;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    Signing(
            Acting acting,
            AssessmentTable assessments,
            ItemTable items,
            FilingTable filings,
            AssessmentComputing computing,
            Computation computation,
            Acceptance acceptance,
            TransparencyLog log,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.acting = acting;
        this.assessments = assessments;
        this.items = items;
        this.filings = filings;
        this.computing = computing;
        this.computation = computation;
        this.acceptance = acceptance;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    Outcome submit(Actor actor, Seen seen) {
        return acting.on(actor, seen.assessment(), Acting.By.ANSWERING, held -> {
            return held.byState(AssessmentTransition.SUBMIT)
                    .or(held::hindrance)
                    .orElseGet(() -> held.line().version() == seen.version() ? submit(held) : held.overtaken());
        });
    }

    /** What has moved since it was confirmed is not filed; it waits again, and that stays so. */
    private Outcome submit(Acting.Held held) {
        var incomplete = incomplete(held);
        if (!incomplete.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_COMPLETE, incomplete);
        }
        var facts = computation.facts();
        var moved = computing.again(held.line(), held.campaign(), facts);
        if (!moved.isEmpty()) {
            assessments.touch(held.id(), held.role());
            return new Outcome.Refused(Reason.MOVED, moved);
        }
        var parts = computation.filing(computation.evaluate(facts, held.line()), inputs(held.line(), held.campaign()));
        assessments.submitted(held.id(), filings.add(held.id(), parts));
        assessments.touch(held.id(), held.role());
        events.publishEvent(new AssessmentSubmitted(held.id(), held.line().unit()));
        return new Outcome.Done();
    }

    private Inputs inputs(AssessmentLine line, @Nullable CampaignLine campaign) {
        return computation.inputs(line, campaign).withAnswers(ReportAnswers.of(items.of(line.id())));
    }

    /** What submitting would freeze, at the checkpoint that the figures on the pages are from. */
    byte[] draft(AssessmentLine line) {
        var facts = computation.facts(Objects.requireNonNull(line.computed().size()));
        var inputs = inputs(line, acting.campaign(line).orElse(null));
        return CanonicalJson.of(computation.report(computation.evaluate(facts, line), inputs));
    }

    private List<String> incomplete(Acting.Held held) {
        var incomplete = new ArrayList<String>();
        items.of(held.id()).stream()
                .filter(ItemLine::asked)
                .filter(item -> item.progress() != Progress.DONE)
                .forEach(item -> incomplete.add(item.item()));
        return incomplete;
    }

    Outcome takeBack(Actor actor, Seen seen) {
        return acting.on(actor, seen.assessment(), Acting.By.UNIT, held -> {
            var line = held.line();
            return held.byState(AssessmentTransition.TAKE_BACK).orElseGet(() -> {
                if (line.version() != seen.version()) {
                    return held.overtaken();
                }
                return held.hindrance().orElseGet(() -> takeBack(held));
            });
        });
    }

    private Outcome takeBack(Acting.Held held) {
        var before = held.line().records().returned() == null ? AssessmentState.OPEN : AssessmentState.RETURNED;
        assessments.to(held.id(), before);
        assessments.touch(held.id(), held.role());
        return new Outcome.Done();
    }

    Outcome sign(Actor actor, Seen seen) {
        return acting.on(actor, seen.assessment(), Acting.By.SIGNING, held -> {
            var line = held.line();
            return held.byState(AssessmentTransition.SIGN)
                    .or(held::hindrance)
                    .orElseGet(() -> line.version() == seen.version() ? sign(held) : held.overtaken());
        });
    }

    private Outcome sign(Acting.Held held) {
        var lines = items.of(held.id());
        var digests = filings.digests(held.id(), held.line().filing());
        var record = log.append(new Filed(held).submitted(digests, lines, clock.today()));
        var campaign = held.campaign();
        assessments.signed(held.id(), record.value());
        if (campaign == null) {
            acceptance.accept(held, record.value());
        } else {
            var sampling = new Sampling(campaign.seed());
            lines.stream()
                    .filter(ItemLine::asked)
                    .forEach(item ->
                            items.looks(held.id(), item.position(), ItemLine.bits(sampling.looks(held.id(), item))));
        }
        assessments.touch(held.id(), held.role());
        events.publishEvent(new AssessmentSigned(
                held.id(),
                held.line().unit(),
                held.line().campaign(),
                Optional.ofNullable(campaign).map(CampaignLine::issuer).orElse(null)));
        return new Outcome.Done();
    }
}
