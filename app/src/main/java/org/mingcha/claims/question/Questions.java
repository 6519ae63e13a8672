package org.mingcha.claims.question;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CommandHandler;
import org.mingcha.claims.question.internal.QuestionErasure;
import org.mingcha.claims.question.internal.QuestionIntake;
import org.mingcha.claims.question.internal.QuestionType;
import org.mingcha.claims.question.internal.QuestionViews;
import org.mingcha.command.CommandResult;
import org.mingcha.ledger.EntryId;
import org.springframework.stereotype.Service;

/**
 * What residents ask, and what they are answered. Who asks is not known: the receipt code is all that leads back, and
 * only its hash is kept. Officers find questions through what they may see.
 */
@Service
public class Questions {
    /** As addresses, options and texts call the kind. */
    public static final String KIND = "question";

    private final QuestionIntake desk;
    private final QuestionType type;
    private final QuestionViews views;
    private final QuestionErasure erasing;
    private final CommandHandler handler;

    Questions(
            QuestionIntake desk,
            QuestionType type,
            QuestionViews views,
            QuestionErasure erasing,
            CommandHandler handler) {
        this.desk = desk;
        this.type = type;
        this.views = views;
        this.erasing = erasing;
        this.handler = handler;
    }

    /** For everybody; whoever opens a door to it asks {@link RateLimiter} first. */
    public CommandResult<AskedQuestion> ask(AskQuestion command) {
        return desk.ask(command);
    }

    /** The bodies to choose from, the one that is asked when none is chosen first. */
    public List<Door> doors() {
        return desk.doors();
    }

    /** However the code is written; empty for an unknown one. */
    public Optional<ReceiptView> byReceipt(String code) {
        return views.byReceipt(code);
    }

    public QuestionSlice questions(Actor actor, QuestionQuery query) {
        return views.page(actor, query);
    }

    public Optional<QuestionView> find(Actor actor, QuestionId id) {
        return views.find(actor, id, type);
    }

    /** The one that an entry of the ledger was made from; empty for one that came by another door. */
    public Optional<QuestionId> ofEntry(Actor actor, EntryId entry) {
        return views.ofEntry(actor, entry);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<QuestionCommand> request) {
        return handler.handle(type, actor, request);
    }

    /** All that wait for an answer, as their last act left them: from these the due dates can be made anew. */
    public List<QuestionMoved> pending() {
        return views.pending();
    }

    /** Erases the texts whose time has come; how many. */
    public int eraseDue() {
        return erasing.eraseDue();
    }
}
