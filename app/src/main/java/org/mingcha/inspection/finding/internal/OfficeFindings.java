package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.finding.ActOnFinding;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.FindingOutcome;
import org.mingcha.inspection.finding.FindingPage;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.ledger.EvidenceContent;
import org.springframework.stereotype.Service;

/** Findings over PostgreSQL. */
@Service
class OfficeFindings implements Findings {
    private final FindingWriting writing;
    private final FindingViews views;
    private final Origins origins;

    OfficeFindings(FindingWriting writing, FindingViews views, Origins origins) {
        this.writing = writing;
        this.views = views;
        this.origins = origins;
    }

    @Override
    public Moving raise(Actor actor, RaiseFinding command) {
        return writing.raise(actor, command);
    }

    @Override
    public Moving act(Actor actor, ActOnFinding command) {
        return writing.act(actor, command);
    }

    @Override
    public Optional<Subject> subject(Actor actor, Origin origin) {
        return origins.subject(actor, origin);
    }

    @Override
    public FindingPage findings(Actor actor, FindingQuery query) {
        return views.page(actor, query);
    }

    @Override
    public Optional<FindingView> find(Actor actor, FindingId id) {
        return views.find(actor, id);
    }

    @Override
    public Optional<FindingView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }

    @Override
    public List<FindingRow> ofItem(Actor actor, long assessment, String item) {
        return views.ofItem(actor, assessment, item);
    }

    @Override
    public Map<String, Long> pendingIn(Actor actor, Collection<String> units) {
        return views.pendingIn(actor, units);
    }

    @Override
    public List<FindingRow> ofEntry(Actor actor, long entry) {
        return views.ofEntry(actor, entry);
    }

    @Override
    public List<FindingOutcome> dueWithin(Actor actor, Collection<String> units, LocalDate from, LocalDate to) {
        return views.outcomes(actor, units, from, to);
    }

    @Override
    public Optional<EvidenceContent> evidence(Actor actor, FindingId id, String sha256) {
        return views.evidence(actor, id, sha256);
    }

    @Override
    public List<FindingMoved> pending() {
        return views.pending();
    }
}
