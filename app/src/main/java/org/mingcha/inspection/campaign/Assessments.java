package org.mingcha.inspection.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.internal.AnswerHandler;
import org.mingcha.inspection.campaign.internal.AssessmentListTable;
import org.mingcha.inspection.campaign.internal.AssessmentTable;
import org.mingcha.inspection.campaign.internal.AssessmentViews;
import org.mingcha.inspection.campaign.internal.DriftCalculator;
import org.mingcha.inspection.campaign.internal.FilingTable;
import org.mingcha.inspection.campaign.internal.ItemTable;
import org.mingcha.inspection.campaign.internal.OwnInspections;
import org.mingcha.inspection.campaign.internal.SigningHandler;
import org.mingcha.inspection.campaign.internal.Similarities;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.springframework.stereotype.Service;

/**
 * A unit's answers to a checklist, with or without a campaign: computed, confirmed item by item by an officer, signed by
 * the leader. Found through what the actor may see.
 */
@Service
public class Assessments {
    private final OwnInspections own;
    private final AssessmentListTable list;
    private final AssessmentTable table;
    private final ItemTable items;
    private final FilingTable filings;
    private final AssessmentViews views;
    private final AnswerHandler answering;
    private final SigningHandler signing;
    private final DriftCalculator drift;
    private final EvidenceFiles files;

    Assessments(
            OwnInspections own,
            AssessmentListTable list,
            AssessmentTable table,
            ItemTable items,
            FilingTable filings,
            AssessmentViews views,
            AnswerHandler answering,
            SigningHandler signing,
            DriftCalculator drift,
            EvidenceFiles files) {
        this.own = own;
        this.list = list;
        this.table = table;
        this.items = items;
        this.filings = filings;
        this.views = views;
        this.answering = answering;
        this.signing = signing;
        this.drift = drift;
        this.files = files;
    }

    /** A self-inspection without a campaign; final once the leader has signed it. */
    public AssessmentOpenResult open(Actor actor, Inspect inspect) {
        return own.open(actor, inspect);
    }

    public AssessmentSlice list(Actor actor, AssessmentQuery query) {
        return list.page(actor.scopes(), query);
    }

    public Optional<AssessmentView> find(Actor actor, AssessmentId assessment) {
        return views.view(actor, assessment);
    }

    /** The unit's newest assessment of this checklist (with or without its version) and period. */
    public Optional<AssessmentId> newest(Actor actor, Inspect inspect) {
        return list.newest(actor.scopes(), inspect);
    }

    /** Computes the open items anew; what has moved waits for its confirmation again. */
    public CampaignResult refresh(Actor actor, AssessmentId assessment) {
        return answering.refresh(actor, assessment);
    }

    /** Says something about an item; what was said before is replaced, and waits to be confirmed. */
    public CampaignResult answer(Actor actor, ItemVersion item, ItemAnswer answer) {
        return answering.answer(actor, item, answer);
    }

    /** The officer stands for this item as shown. There is no way to confirm several at once. */
    public CampaignResult confirm(Actor actor, ItemVersion item) {
        return answering.confirm(actor, item);
    }

    /** Every item with words of its own, held against the unit's filing before; only for who may answer. */
    public List<Similarity> similar(Actor actor, AssessmentId assessment) {
        return views.view(actor, assessment)
                .filter(view -> view.may().answer())
                .flatMap(_ -> table.find(assessment))
                .flatMap(line -> list.before(line)
                        .map(before -> Similarities.between(
                                items.of(line.id()),
                                items.of(before.id()),
                                before.period().code())))
                .orElse(List.of());
    }

    /** Freezes figures and documents at the newest checkpoint for the leader's signature. */
    public CampaignResult submit(Actor actor, AssessmentVersion seen) {
        return signing.submit(actor, seen);
    }

    /** Officer or leader: open again, as long as it isn't signed. */
    public CampaignResult takeBack(Actor actor, AssessmentVersion seen) {
        return signing.takeBack(actor, seen);
    }

    /**
     * The leader signs; seals {@code assessment.submitted}, and without a campaign {@code assessment.accepted}. Refused where
     * words are missing that the paper needs, unless the leader says why it is signed all the same; the paper says so then.
     *
     * @param despite that reason; empty: none
     */
    public CampaignResult sign(Actor actor, AssessmentVersion seen, String despite) {
        return signing.sign(actor, seen, despite);
    }

    /** {@code figures.json} as it would be submitted now: with what is confirmed so far. */
    public Optional<byte[]> draft(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment)
                .filter(line -> line.computed().size() != null)
                .map(signing::draft);
    }

    /**
     * What an assessment's figures say, in English; empty where its checklist has no English words.
     *
     * @param figures as they were submitted, or would be
     */
    public Optional<byte[]> english(Actor actor, AssessmentId assessment, byte[] figures) {
        return views.line(actor, assessment).flatMap(line -> signing.english(line, figures));
    }

    /** A file that an answer names. */
    public Optional<EvidenceContent> evidence(Actor actor, AssessmentId assessment, String item, String sha256) {
        return views.line(actor, assessment)
                .flatMap(line -> items.find(line.id(), item))
                .flatMap(found -> Optional.ofNullable(found.answer().evidence()))
                .flatMap(said -> said.files().stream()
                        .filter(file -> file.sha256().equals(sha256))
                        .findFirst())
                .flatMap(file -> files.find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    /** What was submitted last. */
    public Optional<Filing> filing(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment).filter(line -> line.filing() > 0).map(line -> {
            var parts = new TreeMap<>(filings.parts(line.id(), line.filing()));
            return new Filing(Objects.requireNonNull(parts.remove(PartNames.FIGURES)), parts);
        });
    }

    /** Empty where it isn't accepted. */
    public Optional<DriftSinceAcceptance> drift(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment).flatMap(drift::of);
    }

    /** Of these units, the accepted ones of this period, newest first. */
    public List<AcceptedResult> accepted(Actor actor, Collection<String> units, Period period) {
        return views.accepted(actor, units, period);
    }

    /**
     * A spot check has drawn these items: they wait for a reviewer, also where one has accepted them before. In the
     * caller's transaction; what is accepted as a whole stays so.
     */
    public void drawn(AssessmentId assessment, Collection<String> drawn) {
        table.lock(assessment).ifPresent(line -> {
            items.drawn(assessment, List.copyOf(drawn), line.state() != AssessmentState.ACCEPTED);
            table.recount(assessment);
        });
    }
}
