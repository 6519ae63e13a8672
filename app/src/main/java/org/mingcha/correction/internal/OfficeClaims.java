package org.mingcha.correction.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimMoved;
import org.mingcha.correction.ClaimPage;
import org.mingcha.correction.ClaimQuery;
import org.mingcha.correction.ClaimRow;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.EscalationMoved;
import org.mingcha.correction.EscalationView;
import org.mingcha.correction.Handling;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.correction.ResponseTimes;
import org.mingcha.ledger.EvidenceContent;
import org.springframework.stereotype.Service;

/** Claims over PostgreSQL and the ledger. */
@Service
class OfficeClaims implements Claims {
    private final ClaimWriting writing;
    private final ClaimViews views;
    private final Levels levels;
    private final Measuring measuring;

    OfficeClaims(ClaimWriting writing, ClaimViews views, Levels levels, Measuring measuring) {
        this.writing = writing;
        this.views = views;
        this.levels = levels;
        this.measuring = measuring;
    }

    @Override
    public Handling receive(Actor actor, ReceiveClaim command) {
        return writing.receive(actor, command);
    }

    @Override
    public Handling act(Actor actor, ActOnClaim command) {
        return writing.act(actor, command);
    }

    @Override
    public ClaimPage claims(Actor actor, ClaimQuery query) {
        return views.page(actor, query);
    }

    @Override
    public Optional<ClaimView> find(Actor actor, ClaimId id) {
        return views.find(actor, id);
    }

    @Override
    public Optional<ClaimView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }

    @Override
    public Optional<EvidenceContent> evidence(Actor actor, ClaimId id, String sha256) {
        return views.evidence(actor, id, sha256);
    }

    @Override
    public List<ClaimRow> alike(Actor actor, ClaimId id) {
        return views.alike(actor, id);
    }

    @Override
    public List<EscalationView> escalations(Actor actor) {
        return views.escalations(actor);
    }

    @Override
    public List<ClaimMoved> pending() {
        return views.pending();
    }

    @Override
    public List<EscalationMoved> waiting() {
        return views.waiting();
    }

    @Override
    public Optional<ResponseTimes> responseTimes(Actor actor, String unit, LocalDate from, LocalDate to) {
        return measuring.of(actor, unit, from, to);
    }

    @Override
    public LevelTable levels() {
        return levels.current();
    }
}
