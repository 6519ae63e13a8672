package org.mingcha.inspection.campaign.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AcceptedResult;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSlice;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.DriftSinceAcceptance;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.campaign.Similarity;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.springframework.stereotype.Service;

/** Assessments on the database. */
@Service
class DefaultAssessments implements Assessments {
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

    DefaultAssessments(
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

    @Override
    public AssessmentOpenResult open(Actor actor, Inspect inspect) {
        return own.open(actor, inspect);
    }

    @Override
    public AssessmentSlice list(Actor actor, AssessmentQuery query) {
        return list.page(actor.scopes(), query);
    }

    @Override
    public Optional<AssessmentView> find(Actor actor, AssessmentId assessment) {
        return views.view(actor, assessment);
    }

    @Override
    public Optional<AssessmentId> newest(Actor actor, Inspect inspect) {
        return list.newest(actor.scopes(), inspect);
    }

    @Override
    public CampaignResult refresh(Actor actor, AssessmentId assessment) {
        return answering.refresh(actor, assessment);
    }

    @Override
    public CampaignResult answer(Actor actor, ItemVersion item, ItemAnswer answer) {
        return answering.answer(actor, item, answer);
    }

    @Override
    public CampaignResult confirm(Actor actor, ItemVersion item) {
        return answering.confirm(actor, item);
    }

    @Override
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

    @Override
    public CampaignResult submit(Actor actor, AssessmentVersion seen) {
        return signing.submit(actor, seen);
    }

    @Override
    public CampaignResult takeBack(Actor actor, AssessmentVersion seen) {
        return signing.takeBack(actor, seen);
    }

    @Override
    public CampaignResult sign(Actor actor, AssessmentVersion seen) {
        return signing.sign(actor, seen);
    }

    @Override
    public Optional<byte[]> draft(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment)
                .filter(line -> line.computed().size() != null)
                .map(signing::draft);
    }

    @Override
    public Optional<EvidenceContent> evidence(Actor actor, AssessmentId assessment, String item, String sha256) {
        return views.line(actor, assessment)
                .flatMap(line -> items.find(line.id(), item))
                .flatMap(found -> Optional.ofNullable(found.answer().evidence()))
                .flatMap(said -> said.files().stream()
                        .filter(file -> file.sha256().equals(sha256))
                        .findFirst())
                .flatMap(file -> files.find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    @Override
    public Optional<Filing> filing(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment).filter(line -> line.filing() > 0).map(line -> {
            var parts = new TreeMap<>(filings.parts(line.id(), line.filing()));
            return new Filing(Objects.requireNonNull(parts.remove(PartNames.FIGURES)), parts);
        });
    }

    @Override
    public Optional<DriftSinceAcceptance> drift(Actor actor, AssessmentId assessment) {
        return views.line(actor, assessment).flatMap(drift::of);
    }

    @Override
    public List<AcceptedResult> accepted(Actor actor, Collection<String> units, Period period) {
        return views.accepted(actor, units, period);
    }

    @Override
    public void drawn(AssessmentId assessment, Collection<String> drawn) {
        table.lock(assessment).ifPresent(line -> {
            items.drawn(assessment, List.copyOf(drawn), line.state() != AssessmentState.ACCEPTED);
            table.recount(assessment);
        });
    }
}
