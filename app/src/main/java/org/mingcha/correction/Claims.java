package org.mingcha.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EvidenceContent;

/**
 * Sentences to be checked, from received to answered in public. A claim is an entry of the ledger; here is the work on it.
 * Rows are found through what the actor may see, so absent and forbidden look the same.
 */
public interface Claims {
    /** Enters the claim in the ledger; the same again is there once. */
    Handling receive(Actor actor, ReceiveClaim command);

    Handling act(Actor actor, ActOnClaim command);

    ClaimPage claims(Actor actor, ClaimQuery query);

    Optional<ClaimView> find(Actor actor, ClaimId id);

    /** The claim that has a version, a hand-over or its publication at this log index. */
    Optional<ClaimView> at(Actor actor, long logIndex);

    /** A file that this claim's verification rests on. */
    Optional<EvidenceContent> evidence(Actor actor, ClaimId id, String sha256);

    /** Claims of the same unit that may say the same, the likeliest first; at most five. */
    List<ClaimRow> alike(Actor actor, ClaimId id);

    /** What went up to the units where this actor has a role: what waits for an acknowledgement first, by its time. */
    List<EscalationView> escalations(Actor actor);

    /** All that are not answered, as their last act left them: from these the due dates can be made anew. */
    List<ClaimMoved> pending();

    /** All hand-overs that wait for an acknowledgement. */
    List<EscalationMoved> waiting();

    /** Of what the unit and those below it received within these days; empty: no such unit. */
    Optional<ResponseTimes> responseTimes(Actor actor, String unit, LocalDate from, LocalDate to);

    /** The published table that levels follow from. */
    LevelTable levels();
}
