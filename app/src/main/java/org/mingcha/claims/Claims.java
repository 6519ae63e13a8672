package org.mingcha.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.internal.ClaimType;
import org.mingcha.claims.internal.ClaimViews;
import org.mingcha.claims.internal.Levels;
import org.mingcha.claims.internal.ResponseTimesCalculator;
import org.mingcha.command.CommandResult;
import org.mingcha.ledger.EvidenceContent;
import org.springframework.stereotype.Service;

/**
 * Sentences to be checked, from received to answered in public. A claim is an entry of the ledger; here is the work on it.
 * Rows are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class Claims {
    /** The register that this is about. */
    public static final String REGISTER = "claim";

    private final ClaimType type;
    private final ClaimViews views;
    private final Levels levels;
    private final ResponseTimesCalculator measuring;

    Claims(ClaimType type, ClaimViews views, Levels levels, ResponseTimesCalculator measuring) {
        this.type = type;
        this.views = views;
        this.levels = levels;
        this.measuring = measuring;
    }

    /** Enters the claim in the ledger; the same again is there once. */
    public CommandResult<Long> receive(Actor actor, ReceiveClaim command, boolean confirmed) {
        return type.open(actor, command, confirmed);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<ClaimCommand> request) {
        return type.handle(actor, request);
    }

    public ClaimSlice claims(Actor actor, ClaimQuery query) {
        return views.page(actor, query);
    }

    public Optional<ClaimView> find(Actor actor, ClaimId id) {
        return views.find(actor, id, type);
    }

    /** The claim that has a version, a hand-over or its publication at this log index: so papers cite it. */
    public Optional<ClaimView> at(Actor actor, long logIndex) {
        return views.at(logIndex).flatMap(id -> find(actor, id));
    }

    /** A file that this claim's verification rests on. */
    public Optional<EvidenceContent> evidence(Actor actor, ClaimId id, String sha256) {
        return views.evidence(actor, id, sha256);
    }

    /** Claims of the same unit that may say the same, the likeliest first; at most five. */
    public List<ClaimSummary> alike(Actor actor, ClaimId id) {
        return views.alike(actor, id);
    }

    /** What went up to the units where this actor has a role: what waits for an acknowledgement first, by its time. */
    public List<EscalationView> escalations(Actor actor) {
        return views.escalations(actor);
    }

    /** All that are not answered, as their last act left them: from these the due dates can be made anew. */
    public List<ClaimMoved> pending() {
        return views.pending();
    }

    /** All hand-overs that wait for an acknowledgement. */
    public List<EscalationMoved> waiting() {
        return views.waiting();
    }

    /** Of what the unit and those below it received within these days; empty: no such unit. */
    public Optional<ResponseTimes> responseTimes(Actor actor, String unit, LocalDate from, LocalDate to) {
        return measuring.of(actor, unit, from, to);
    }

    /** The published table that levels follow from. */
    public LevelTable levels() {
        return levels.current();
    }
}
