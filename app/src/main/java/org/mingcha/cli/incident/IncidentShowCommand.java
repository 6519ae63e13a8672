package org.mingcha.cli.incident;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.safety.incident.Incidents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code incident show}: one incident with its stages and times. */
@Command(name = "show", description = "${bundle:cli.incident.show.description}")
final class IncidentShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.incident.index}")
    private long index;

    IncidentShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Incidents.class)
                .at(session.actor(), index)
                .map(view -> IncidentConsole.show(session, view))
                .orElseGet(() -> RefusalAnswer.unknown(session, "incident.refused.not-found"));
    }
}
