package org.mingcha.cli.question;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.question.QuestionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code question list}: those that wait for an answer first, by their due day. */
@Command(name = "list", description = "${bundle:cli.question.list.description}")
final class QuestionListCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.question.list.show}")
    private String show = "all";

    QuestionListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var filter = ChoiceOption.of("--show", show, QuestionQuery.Filter.class);
        session.seal();
        var questions = session.bean(Questions.class);
        var rows = questions
                .questions(session.actor(), new QuestionQuery(unit, filter, null, PAGE))
                .all(next -> questions.questions(session.actor(), new QuestionQuery(unit, filter, next, PAGE)));
        if (session.isJson()) {
            session.json(Map.of("questions", rows.stream().map(QuestionJson::of).toList()));
        }
        rows.forEach(row -> QuestionConsole.line(session, row));
        return 0;
    }
}
