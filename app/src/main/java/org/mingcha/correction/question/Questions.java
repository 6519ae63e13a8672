package org.mingcha.correction.question;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EntryId;

/**
 * What residents ask, and what they are answered. Who asks is not known: the receipt code is all that leads back, and
 * only its hash is kept. Officers find questions through what they may see.
 */
public interface Questions {
    /** For everybody; whoever opens a door to it asks {@link FloodGate} first. */
    Asking ask(AskQuestion command);

    /** The bodies to choose from, the one that is asked when none is chosen first. */
    List<Door> doors();

    /** However the code is written; empty for an unknown one. */
    Optional<ReceiptView> byReceipt(String code);

    QuestionPage questions(Actor actor, QuestionQuery query);

    Optional<QuestionView> find(Actor actor, QuestionId id);

    /** The one that an entry of the ledger was made from; empty for one that came by another door. */
    Optional<QuestionId> ofEntry(Actor actor, EntryId entry);

    Settling handle(Actor actor, HandleQuestion command);

    /** All that wait for an answer, as their last act left them: from these the due dates can be made anew. */
    List<QuestionMoved> pending();

    /** Erases the texts whose time has come; how many. */
    int eraseDue();
}
