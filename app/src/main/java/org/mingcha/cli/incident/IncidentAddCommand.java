package org.mingcha.cli.incident;

import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.incident.FoundIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code incident add}: records an incident, or starts a drill. */
@Command(name = "add", description = "${bundle:cli.incident.add.description}")
final class IncidentAddCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.claim.add.unit}")
    private String unit = "";

    @Option(names = "--title", required = true, paramLabel = "T", description = "${bundle:cli.incident.add.title}")
    private String title = "";

    @Option(names = "--found", required = true, paramLabel = "TIME", description = "${bundle:cli.incident.add.found}")
    private @Nullable LocalDateTime found;

    @Option(
            names = "--severity",
            required = true,
            paramLabel = "S",
            description = "${bundle:cli.incident.add.severity}")
    private String severity = "";

    @Option(names = "--kind", paramLabel = "K", description = "${bundle:cli.incident.add.kind}")
    private String kind = "";

    @Option(names = "--drill", description = "${bundle:cli.incident.add.drill}")
    private boolean drill;

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    IncidentAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new FoundIncident(unit.strip(), drill, title, found, severity.strip(), kind.strip(), confirmed);
        var handling = session.bean(Incidents.class).found(session.writer(), command);
        return isUnknownUnit(handling)
                ? Refused.unknown(session, "cli.unit.unknown", unit)
                : new IncidentAnswer(session).print(handling);
    }

    /** The unit is all that can be absent when something is entered. */
    private static boolean isUnknownUnit(Handling handling) {
        return handling instanceof Handling.Refused(var refusals)
                && refusals.getFirst().why() == Why.NOT_FOUND;
    }
}
