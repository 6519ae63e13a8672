package org.mingcha.correction.question.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.question.AskQuestion;
import org.mingcha.correction.question.Asking;
import org.mingcha.correction.question.Door;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionMoved;
import org.mingcha.correction.question.QuestionPage;
import org.mingcha.correction.question.QuestionQuery;
import org.mingcha.correction.question.QuestionView;
import org.mingcha.correction.question.Questions;
import org.mingcha.correction.question.ReceiptView;
import org.mingcha.correction.question.Settling;
import org.mingcha.ledger.EntryId;
import org.springframework.stereotype.Service;

/** Questions over PostgreSQL and the ledger. */
@Service
class OfficeQuestions implements Questions {
    private final AskDesk desk;
    private final QuestionWriting writing;
    private final QuestionViews views;
    private final Erasing erasing;

    OfficeQuestions(AskDesk desk, QuestionWriting writing, QuestionViews views, Erasing erasing) {
        this.desk = desk;
        this.writing = writing;
        this.views = views;
        this.erasing = erasing;
    }

    @Override
    public Asking ask(AskQuestion command) {
        return desk.ask(command);
    }

    @Override
    public List<Door> doors() {
        return desk.doors();
    }

    @Override
    public Optional<ReceiptView> byReceipt(String code) {
        return views.byReceipt(code);
    }

    @Override
    public QuestionPage questions(Actor actor, QuestionQuery query) {
        return views.page(actor, query);
    }

    @Override
    public Optional<QuestionView> find(Actor actor, QuestionId id) {
        return views.find(actor, id);
    }

    @Override
    public Optional<QuestionId> ofEntry(Actor actor, EntryId entry) {
        return views.ofEntry(actor, entry);
    }

    @Override
    public Settling handle(Actor actor, HandleQuestion command) {
        return writing.handle(actor, command);
    }

    @Override
    public List<QuestionMoved> pending() {
        return views.pending();
    }

    @Override
    public int eraseDue() {
        return erasing.eraseDue();
    }
}
