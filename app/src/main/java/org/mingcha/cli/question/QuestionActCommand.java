package org.mingcha.cli.question;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.question.Discard;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.Outcome;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.correction.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code question act}: accept, answer, convert into a claim, discard. */
@Command(name = "act", description = "${bundle:cli.question.act.description}")
final class QuestionActCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NO", description = "${bundle:cli.question.no}")
    private long number;

    @Parameters(index = "1", paramLabel = "STEP", description = "${bundle:cli.question.act.step}")
    private String step = "";

    @Option(names = "--title", paramLabel = "T", description = "${bundle:cli.question.act.title}")
    private String title = "";

    @Option(names = "--outcome", paramLabel = "O", description = "${bundle:cli.question.act.outcome}")
    private String outcome = "";

    @Option(names = "--text", paramLabel = "T", description = "${bundle:cli.question.act.text}")
    private String text = "";

    @Option(names = "--claim", paramLabel = "T", description = "${bundle:cli.question.act.claim}")
    private String claim = "";

    @Option(names = "--why", paramLabel = "W", description = "${bundle:cli.question.act.why}")
    private String why = "";

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    /** The steps, as one types them. */
    enum Kind {
        ACCEPT,
        ANSWER,
        CONVERT,
        DISCARD
    }

    QuestionActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var next = step(Code.of("STEP", step, Kind.class));
        session.seal();
        var questions = session.bean(Questions.class);
        var answer = new QuestionAnswer(session);
        return questions
                .find(session.writer(), new QuestionId(number))
                .map(view -> new HandleQuestion(view.row().id(), view.row().version(), next, confirmed))
                .map(command -> answer.print(questions.handle(session.writer(), command)))
                .orElseGet(answer::notFound);
    }

    private QuestionStep step(Kind kind) {
        return switch (kind) {
            case ACCEPT -> new QuestionStep.Accept(title);
            case ANSWER -> new QuestionStep.Answer(Code.of("--outcome", outcome, Outcome::of), text);
            case CONVERT -> new QuestionStep.Convert(claim);
            case DISCARD -> new QuestionStep.Leave(Code.of("--why", why, Discard::of));
        };
    }
}
