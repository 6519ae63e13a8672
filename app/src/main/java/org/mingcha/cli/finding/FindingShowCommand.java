package org.mingcha.cli.finding;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code finding show}: one finding with everything that was done about it. */
@Command(name = "show", description = "${bundle:cli.finding.show.description}")
final class FindingShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.finding.index}")
    private long index;

    FindingShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Findings.class)
                .at(session.actor(), index)
                .map(view -> FindingConsole.show(session, view))
                .orElseGet(() -> new FindingConsole().unknown(session));
    }
}
