package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CommandHandler;
import org.mingcha.command.CommandResult;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.finding.internal.FindingRaising;
import org.mingcha.inspection.finding.internal.FindingType;
import org.mingcha.inspection.finding.internal.FindingViews;
import org.mingcha.inspection.finding.internal.Origins;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFile;
import org.springframework.stereotype.Service;

/**
 * What inspectors find and units put right. A finding is only ever added to: each act is a further leaf of the unit
 * concerned. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class Findings {
    /** As addresses, options and texts call the kind. */
    public static final String KIND = "finding";

    private final FindingType type;
    private final FindingRaising raising;
    private final FindingViews views;
    private final Origins origins;
    private final CommandHandler handler;

    Findings(FindingType type, FindingRaising raising, FindingViews views, Origins origins, CommandHandler handler) {
        this.type = type;
        this.raising = raising;
        this.views = views;
        this.origins = origins;
        this.handler = handler;
    }

    /** An inspector raises a finding about a unit in his subtree; raised twice, it is there once. */
    public CommandResult<Long> raise(
            Actor actor, RaiseFinding command, List<EvidenceFile> evidence, boolean confirmed) {
        return raising.raise(actor, command, evidence, confirmed);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<FindingCommand> request) {
        return handler.handle(type, actor, request);
    }

    /** The unit and the item or entry that a finding would be raised about; empty where the origin names neither. */
    public Optional<Subject> subject(Actor actor, Origin origin) {
        return origins.subject(actor, origin);
    }

    /**
     * An item of an assessment, or an entry of the ledger.
     *
     * @param item empty for an entry
     * @param question of an item; of an entry its title
     * @param conclusion what the unit filed; null for an entry
     */
    public record Subject(
            String unit,
            String item,
            String question,
            @Nullable Result conclusion) {}

    /** Those not over first, by due date: what is overdue stands on top. */
    public FindingSlice findings(Actor actor, FindingQuery query) {
        return views.page(actor, query);
    }

    public Optional<FindingView> find(Actor actor, FindingId id) {
        return views.find(actor, id, type);
    }

    /** The finding that has an act at this log index: so papers cite it. */
    public Optional<FindingView> at(Actor actor, long logIndex) {
        return views.at(logIndex).flatMap(id -> find(actor, id));
    }

    /** Those raised from an item of an assessment, oldest first. */
    public List<FindingSummary> ofItem(Actor actor, long assessment, String item) {
        return views.ofItem(actor, assessment, item);
    }

    /** Of each of these units, how many findings of its subtree are not over; units without any are left out. */
    public Map<String, Long> pendingIn(Actor actor, Collection<String> units) {
        return views.pendingIn(actor, units);
    }

    /** Those raised from an entry of the ledger, oldest first. */
    public List<FindingSummary> ofEntry(Actor actor, long entry) {
        return views.ofEntry(actor, entry);
    }

    /** Of these units, what became of the findings due within these days, without those withdrawn; by unit and day. */
    public List<FindingOutcome> dueWithin(Actor actor, Collection<String> units, LocalDate from, LocalDate to) {
        return views.outcomes(actor, units, from, to);
    }

    /** A file of an act that this actor may see. */
    public Optional<EvidenceContent> evidence(Actor actor, FindingId id, String sha256) {
        return views.evidence(actor, id, sha256);
    }

    /** All that are not over, as their last act left them: from these the due dates can be made anew. */
    public List<FindingMoved> pending() {
        return views.pending();
    }
}
