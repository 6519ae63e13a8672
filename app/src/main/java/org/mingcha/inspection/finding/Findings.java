package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.finding.internal.FindingViews;
import org.mingcha.inspection.finding.internal.FindingWriting;
import org.mingcha.inspection.finding.internal.Origins;
import org.mingcha.ledger.EvidenceContent;
import org.springframework.stereotype.Service;

/**
 * What inspectors find and units put right. A finding is only ever added to: each act is a further leaf of the unit
 * concerned. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class Findings {
    private final FindingWriting writing;
    private final FindingViews views;
    private final Origins origins;

    Findings(FindingWriting writing, FindingViews views, Origins origins) {
        this.writing = writing;
        this.views = views;
        this.origins = origins;
    }

    /** An inspector raises a finding about a unit in his subtree; raised twice, it is there once. */
    public Moving raise(Actor actor, RaiseFinding command) {
        return writing.raise(actor, command);
    }

    public Moving act(Actor actor, ActOnFinding command) {
        return writing.act(actor, command);
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
    public FindingPage findings(Actor actor, FindingQuery query) {
        return views.page(actor, query);
    }

    public Optional<FindingView> find(Actor actor, FindingId id) {
        return views.find(actor, id);
    }

    /** The finding that has an act at this log index: how reports and commands name it. */
    public Optional<FindingView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }

    /** Those raised from an item of an assessment, oldest first. */
    public List<FindingRow> ofItem(Actor actor, long assessment, String item) {
        return views.ofItem(actor, assessment, item);
    }

    /** Of each of these units, how many findings of its subtree are not over; units without any are left out. */
    public Map<String, Long> pendingIn(Actor actor, Collection<String> units) {
        return views.pendingIn(actor, units);
    }

    /** Those raised from an entry of the ledger, oldest first. */
    public List<FindingRow> ofEntry(Actor actor, long entry) {
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
