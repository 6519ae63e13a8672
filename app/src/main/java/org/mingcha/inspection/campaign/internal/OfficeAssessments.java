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
import org.mingcha.inspection.campaign.AssessmentPage;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.DriftSinceAcceptance;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.Opening;
import org.mingcha.inspection.campaign.Outcome;
import org.mingcha.inspection.campaign.Seen;
import org.mingcha.inspection.campaign.SeenItem;
import org.mingcha.inspection.campaign.Similarity;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.springframework.stereotype.Service;

/** Assessments on the database. */
@Service
class OfficeAssessments implements Assessments {
    private final OwnInspections own;
    private final AssessmentListTable list;
    private final AssessmentTable table;
    private final ItemTable items;
    private final FilingTable filings;
    private final AssessmentViews views;
    private final Answering answering;
    private final Signing signing;
    private final DriftReading drift;
    private final EvidenceFiles files;

    OfficeAssessments(
            OwnInspections own,
            AssessmentListTable list,
            AssessmentTable table,
            ItemTable items,
            FilingTable filings,
            AssessmentViews views,
            Answering answering,
            Signing signing,
            DriftReading drift,
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
    public Opening open(Actor actor, Inspect inspect) {
        return own.open(actor, inspect);
    }

    @Override
    public AssessmentPage list(Actor actor, AssessmentQuery query) {
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
    public Outcome refresh(Actor actor, AssessmentId assessment) {
        return answering.refresh(actor, assessment);
    }

    @Override
    public Outcome answer(Actor actor, SeenItem item, ItemAnswer answer) {
        return answering.answer(actor, item, answer);
    }

    @Override
    public Outcome confirm(Actor actor, SeenItem item) {
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
    public Outcome submit(Actor actor, Seen seen) {
        return signing.submit(actor, seen);
    }

    @Override
    public Outcome takeBack(Actor actor, Seen seen) {
        return signing.takeBack(actor, seen);
    }

    @Override
    public Outcome sign(Actor actor, Seen seen) {
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
