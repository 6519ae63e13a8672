package org.mingcha.cli.question;

import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionRow;
import org.mingcha.correction.question.QuestionView;
import org.mingcha.correction.question.Questions;
import org.mingcha.correction.question.Settling;
import org.mingcha.web.api.question.QuestionJson;

/** A question, and what came of an act on it, for people and as JSON. */
record QuestionAnswer(Session session) {
    void line(QuestionRow row) {
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

    int show(QuestionView view) {
        var row = view.row();
        if (session.isJson()) {
            session.json(QuestionJson.of(row));
            return 0;
        }
        line(row);
        if (!row.text().isEmpty() && !row.title().isEmpty()) {
            session.line("cli.question.text", row.text());
        }
        if (!row.answer().isEmpty()) {
            session.line("cli.question.answer", row.answer());
        }
        return 0;
    }

    int print(Settling settled) {
        session.seal();
        return switch (settled) {
            case Settling.Done(var id) -> show(view(id));
            case Settling.Overtaken _ -> Refused.overtaken(session);
            case Settling.Unconfirmed(var notices) -> Refused.ask(session, Refused.parts(session, notices));
            case Settling.Refused(var refusals) -> Refused.tell(session, Refused.parts(session, refusals));
        };
    }

    private QuestionView view(QuestionId id) {
        return session.bean(Questions.class)
                .find(session.actor(), id)
                .orElseThrow(() -> new IllegalStateException("Question " + id.value() + " is gone"));
    }

    int notFound() {
        return Refused.unknown(session, "cli.question.unknown");
    }
}
