package org.mingcha.cli.question;

import java.util.concurrent.Callable;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.Questions;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code question show}: one question. */
@Command(name = "show", description = "${bundle:cli.question.show.description}")
final class QuestionShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.question.no}")
    private long number;

    QuestionShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Questions.class)
                .find(session.actor(), new QuestionId(number))
                .map(view -> QuestionConsole.show(session, view))
                .orElseGet(() -> new QuestionConsole().unknown(session));
    }
}
