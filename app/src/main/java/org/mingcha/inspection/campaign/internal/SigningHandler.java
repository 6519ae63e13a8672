package org.mingcha.inspection.campaign.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.Seals;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.inspection.campaign.AssessmentSigned;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSubmitted;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Submitting freezes the bytes; signing seals their digests. */
@Component
public class SigningHandler {
    private static final String MISSING = "missing";
    private static final int MOST = 200;

    private final AssessmentTransaction transaction;
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final FilingTable filings;
    private final AssessmentCalculator computing;
    private final Computation computation;
    private final Acceptance acceptance;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    SigningHandler(
            AssessmentTransaction transaction,
            AssessmentTable assessments,
            ItemTable items,
            FilingTable filings,
            AssessmentCalculator computing,
            Computation computation,
            Acceptance acceptance,
            TransparencyLog log,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
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

    public CampaignResult submit(Actor actor, AssessmentVersion seen) {
        return transaction.on(actor, seen.assessment(), AssessmentTransaction.By.ANSWERING, held -> {
            return held.byState(AssessmentTransition.SUBMIT)
                    .or(held::hindrance)
                    .orElseGet(() -> held.line().version() == seen.version() ? submit(held) : held.overtaken());
        });
    }

    /** What has moved since it was confirmed is not filed; it waits again, and that stays so. */
    private CampaignResult submit(AssessmentTransaction.Held held) {
        var incomplete = incomplete(held);
        if (!incomplete.isEmpty()) {
            return new CampaignResult.Refused(Reason.NOT_COMPLETE, incomplete);
        }
        var facts = computation.facts();
        var moved = computing.again(held.line(), held.campaign(), facts);
        if (!moved.isEmpty()) {
            assessments.touch(held.id(), held.role());
            return new CampaignResult.Refused(Reason.MOVED, moved);
        }
        var parts = filing(held, facts, inputs(held.line(), held.campaign()));
        assessments.submitted(held.id(), filings.add(held.id(), parts));
        assessments.touch(held.id(), held.role());
        events.publishEvent(new AssessmentSubmitted(held.id(), held.line().unit()));
        return new CampaignResult.Done();
    }

    /** In the form that the campaign asks for; a unit that inspects itself of its own accord files both. */
    private SortedMap<String, byte[]> filing(AssessmentTransaction.Held held, Facts facts, Inputs inputs) {
        var campaign = held.campaign();
        var form = campaign == null ? ReportForm.BOTH : campaign.mandate().form();
        return computation.filing(computation.evaluate(facts, held.line()), inputs, form);
    }

    private Inputs inputs(AssessmentRecord line, @Nullable CampaignRecord campaign) {
        return computation.inputs(line, campaign).withAnswers(ReportAnswers.of(items.of(line.id())));
    }

    /** What submitting would freeze, at the checkpoint that the figures on the pages are from. */
    public byte[] draft(AssessmentRecord line) {
        var facts = computation.facts(Objects.requireNonNull(line.computed().size()));
        var inputs = inputs(line, transaction.campaign(line).orElse(null));
        return computation.figures(computation.evaluate(facts, line), inputs);
    }

    /** A reading of what would be, or was, submitted. */
    public Optional<byte[]> english(AssessmentRecord line, byte[] figures) {
        return computation.english(line, figures);
    }

    private List<String> incomplete(AssessmentTransaction.Held held) {
        var incomplete = new ArrayList<String>();
        items.of(held.id()).stream()
                .filter(AssessmentItemRecord::asked)
                .filter(item -> item.progress() != ItemProgress.DONE)
                .forEach(item -> incomplete.add(item.item()));
        return incomplete;
    }

    public CampaignResult takeBack(Actor actor, AssessmentVersion seen) {
        return transaction.on(actor, seen.assessment(), AssessmentTransaction.By.UNIT, held -> {
            var line = held.line();
            return held.byState(AssessmentTransition.TAKE_BACK).orElseGet(() -> {
                if (line.version() != seen.version()) {
                    return held.overtaken();
                }
                return held.hindrance().orElseGet(() -> takeBack(held));
            });
        });
    }

    private CampaignResult takeBack(AssessmentTransaction.Held held) {
        var before = held.line().records().returned() == null ? AssessmentState.OPEN : AssessmentState.RETURNED;
        assessments.to(held.id(), before);
        assessments.touch(held.id(), held.role());
        return new CampaignResult.Done();
    }

    /** @param despite why it is signed although words are missing; empty where nothing is, or nobody says why */
    public CampaignResult sign(Actor actor, AssessmentVersion seen, String despite) {
        return transaction.on(actor, seen.assessment(), AssessmentTransaction.By.SIGNING, held -> {
            var line = held.line();
            return held.byState(AssessmentTransition.SIGN)
                    .or(held::hindrance)
                    .orElseGet(() -> line.version() == seen.version() ? sign(held, despite.strip()) : held.overtaken());
        });
    }

    private CampaignResult sign(AssessmentTransaction.Held held, String despite) {
        var filed = filings.parts(held.id(), held.line().filing());
        var figures = CanonicalJson.parse(Objects.requireNonNull(filed.get(PartNames.FIGURES)));
        if (!figures.has(MISSING)) {
            return sign(held);
        }
        if (despite.isEmpty()) {
            return new CampaignResult.Refused(Reason.NOT_READY, items(figures));
        }
        if (despite.length() > MOST) {
            return new CampaignResult.Refused(Reason.TOO_LONG, List.of());
        }
        return sign(fileAgain(held, figures, despite));
    }

    /** The paper that is signed says so itself: what was submitted, with the leader's reason. */
    private AssessmentTransaction.Held fileAgain(AssessmentTransaction.Held held, JsonNode figures, String despite) {
        var facts = computation.facts(size(figures));
        var inputs = Report.inputs(figures).despite(despite);
        var number = filings.add(held.id(), filing(held, facts, inputs));
        assessments.submitted(held.id(), number);
        return new AssessmentTransaction.Held(
                assessments.find(held.id()).orElseThrow(), held.unit(), held.campaign(), held.role(), held.account());
    }

    private static long size(JsonNode figures) {
        return Seals.of(figures.path("checkpoint").asString(), Instant.EPOCH).size();
    }

    private static List<String> items(JsonNode figures) {
        return figures.path(MISSING)
                .valueStream()
                .filter(each -> each.has("item"))
                .map(each -> each.path("item").asString())
                .distinct()
                .toList();
    }

    private CampaignResult sign(AssessmentTransaction.Held held) {
        var lines = items.of(held.id());
        var digests = filings.digests(held.id(), held.line().filing());
        var record = log.append(new AssessmentFacts(held).submitted(digests, lines, clock.today()));
        var campaign = held.campaign();
        assessments.signed(held.id(), record.value());
        if (campaign == null) {
            acceptance.accept(held, record.value());
        } else {
            var sampling = new ReviewSampling(campaign.seed());
            lines.stream()
                    .filter(AssessmentItemRecord::asked)
                    .forEach(item -> items.looks(
                            held.id(), item.position(), AssessmentItemRecord.bits(sampling.looks(held.id(), item))));
        }
        assessments.touch(held.id(), held.role());
        events.publishEvent(new AssessmentSigned(
                held.id(),
                held.line().unit(),
                held.line().campaign(),
                Optional.ofNullable(campaign).map(CampaignRecord::issuer).orElse(null)));
        return new CampaignResult.Done();
    }
}
