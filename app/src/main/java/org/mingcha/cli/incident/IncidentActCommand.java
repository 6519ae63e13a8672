package org.mingcha.cli.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.correction.incident.Act;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incident act}: the next step. The console is one person too: what it handed up it doesn't acknowledge. */
@Command(name = "act", description = "${bundle:cli.incident.act.description}")
final class IncidentActCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INDEX", description = "${bundle:cli.incident.index}")
    private long index;

    @Parameters(index = "1", paramLabel = "STEP", description = "${bundle:cli.incident.act.step}")
    private String step = "";

    @Option(names = "--at", paramLabel = "TIME", description = "${bundle:cli.incident.act.at}")
    private @Nullable LocalDateTime at;

    @Option(names = "--on", paramLabel = "DAY", description = "${bundle:cli.incident.act.on}")
    private @Nullable LocalDate on;

    @Option(names = "--to", paramLabel = "WHOM", description = "${bundle:cli.incident.act.to}")
    private String to = "";

    @Option(names = "--reply", paramLabel = "R", description = "${bundle:cli.claim.act.reply}")
    private String reply = "";

    @Option(names = "--cause", paramLabel = "T", description = "${bundle:cli.incident.act.cause}")
    private String cause = "";

    @Option(names = "--lessons", paramLabel = "T", description = "${bundle:cli.incident.act.lessons}")
    private String lessons = "";

    @Option(names = "--participants", paramLabel = "N", description = "${bundle:cli.incident.act.participants}")
    private String participants = "";

    @Option(names = "--findings", paramLabel = "N", description = "${bundle:cli.incident.act.findings}")
    private String findings = "";

    @Option(names = "--plan", paramLabel = "T", description = "${bundle:cli.incident.act.plan}")
    private String plan = "";

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    IncidentActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var next = step(Code.of("STEP", step, Act::of));
        session.seal();
        var incidents = session.bean(Incidents.class);
        var answer = new IncidentAnswer(session);
        return incidents
                .at(session.writer(), index)
                .map(view -> new ActOnIncident(view.row().id(), view.version(), next, confirmed))
                .map(command -> answer.print(incidents.act(session.writer(), command)))
                .orElseGet(answer::notFound);
    }

    private Step step(Act act) {
        return switch (act) {
            case REPORT -> new Step.Report(at);
            case ACKNOWLEDGE -> new Step.Acknowledge(Code.of("--reply", reply, Reply::of));
            case CONTAIN -> new Step.Contain(at);
            case TRANSFER -> new Step.Transfer(to.strip(), on);
            case NOTIFY -> new Step.Notify(on);
            case CLOSE -> new Step.Close(at);
            case REVIEW -> new Step.Review(cause, lessons, new Step.DrillResult(participants, findings, plan));
        };
    }
}
