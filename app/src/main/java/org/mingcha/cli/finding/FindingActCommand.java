package org.mingcha.cli.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.ActOnFinding;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code finding act}: the next step. The console is one person too: what it raised or rectified it doesn't verify. */
@Command(name = "act", description = "${bundle:cli.finding.act.description}")
final class FindingActCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INDEX", description = "${bundle:cli.finding.index}")
    private long index;

    @Parameters(index = "1", paramLabel = "STEP", description = "${bundle:cli.finding.act.step}")
    private Kind kind = Kind.PLAN;

    @Option(names = "--said", paramLabel = "T", description = "${bundle:cli.finding.act.said}")
    private String said = "";

    @Option(names = "--until", paramLabel = "DAY", description = "${bundle:cli.finding.act.until}")
    private @Nullable LocalDate until;

    @Option(names = "--no", description = "${bundle:cli.finding.act.no}")
    private boolean refused;

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    /** The steps, as one types them. */
    enum Kind {
        PLAN,
        EXTEND,
        APPEAL,
        DECIDE,
        RECTIFY,
        VERIFY,
        CLOSE,
        REOPEN
    }

    FindingActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var answer = new FindingAnswer(session);
        return session.bean(Findings.class)
                .at(session.actor(), index)
                .map(view -> answer.print(act(view)))
                .orElseGet(answer::notFound);
    }

    private Moving act(FindingView view) {
        var row = view.row();
        var command = new ActOnFinding(row.id(), row.version(), step(), List.of(), confirmed);
        return session.bean(Findings.class).act(session.writer(), command);
    }

    private Step step() {
        return switch (kind) {
            case PLAN -> new Step.Plan(said);
            case EXTEND -> new Step.AskExtension(until, said);
            case APPEAL -> new Step.Appeal(said);
            case DECIDE -> new Step.Decide(!refused, said);
            case RECTIFY -> new Step.Rectify(said);
            case VERIFY -> new Step.Verify(!refused, said);
            case CLOSE -> new Step.Close(said);
            case REOPEN -> new Step.Reopen(until, said);
        };
    }
}
