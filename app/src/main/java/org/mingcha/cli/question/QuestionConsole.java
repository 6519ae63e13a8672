package org.mingcha.cli.question;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.question.QuestionCommand;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.QuestionView;
import org.mingcha.claims.question.Questions;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.web.api.question.QuestionJson;

/** Questions at the console, for people and as JSON. */
public final class QuestionConsole implements CaseConsole<QuestionCommand> {
    @Override
    public String kind() {
        return Questions.KIND;
    }

    @Override
    public Class<QuestionCommand> commands() {
        return QuestionCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.empty();
    }

    /** A question goes by its own number: until it is accepted nothing else is known of it. */
    @Override
    public Optional<Standing> at(Session session, Actor actor, long number) {
        return find(session, actor, number);
    }

    private static Standing standing(QuestionView view) {
        return new Standing(view.row().id().value(), view.row().version());
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Questions.class).find(actor, new QuestionId(id)).map(QuestionConsole::standing);
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Questions.class)
                .find(session.actor(), new QuestionId(id))
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("Questions have no " + id));
    }

    static int show(Session session, QuestionView view) {
        var row = view.row();
        if (session.isJson()) {
            session.json(QuestionJson.of(row));
            return 0;
        }
        line(session, row);
        if (!row.text().isEmpty() && !row.title().isEmpty()) {
            session.line("cli.question.text", row.text());
        }
        if (!row.answer().isEmpty()) {
            session.line("cli.question.answer", row.answer());
        }
        return 0;
    }

    static void line(Session session, QuestionSummary row) {
        var state = session.messages().get("question.state." + row.state().code());
        var text = row.title().isEmpty() ? row.text() : row.title();
        session.line(
                row.overdue() ? "cli.claim.overdue" : "cli.claim.line",
                Long.toString(row.id().value()),
                state,
                row.unitName(),
                text,
                row.dueOn().toString());
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "cli.question.unknown");
    }
}
