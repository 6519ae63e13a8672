package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.rule.Result;
import org.mingcha.ledger.EvidenceContent;

/**
 * What inspectors find and units put right. A finding is only ever added to: each act is a further leaf of the unit
 * concerned. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
public interface Findings {
    /** An inspector raises a finding about a unit in his subtree; raised twice, it is there once. */
    Moving raise(Actor actor, RaiseFinding command);

    Moving act(Actor actor, ActOnFinding command);

    /** The unit and the item or entry that a finding would be raised about; empty where the origin names neither. */
    Optional<Subject> subject(Actor actor, Origin origin);

    /**
     * An item of an assessment, or an entry of the ledger.
     *
     * @param item empty for an entry
     * @param question of an item; of an entry its title
     * @param conclusion what the unit filed; null for an entry
     */
    record Subject(
            String unit,
            String item,
            String question,
            @Nullable Result conclusion) {}

    /** Those not over first, by due date: what is overdue stands on top. */
    FindingPage findings(Actor actor, FindingQuery query);

    Optional<FindingView> find(Actor actor, FindingId id);

    /** The finding that has an act at this log index: how reports and commands name it. */
    Optional<FindingView> at(Actor actor, long logIndex);

    /** Those raised from an item of an assessment, oldest first. */
    List<FindingRow> ofItem(Actor actor, long assessment, String item);

    /** Of each of these units, how many findings of its subtree are not over; units without any are left out. */
    Map<String, Long> pendingIn(Actor actor, Collection<String> units);

    /** Those raised from an entry of the ledger, oldest first. */
    List<FindingRow> ofEntry(Actor actor, long entry);

    /** Of these units, what became of the findings due within these days, without those withdrawn; by unit and day. */
    List<FindingOutcome> dueWithin(Actor actor, Collection<String> units, LocalDate from, LocalDate to);

    /** A file of an act that this actor may see. */
    Optional<EvidenceContent> evidence(Actor actor, FindingId id, String sha256);

    /** All that are not over, as their last act left them: from these the due dates can be made anew. */
    List<FindingMoved> pending();
}
