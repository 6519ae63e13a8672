package org.mingcha.cli.risk;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.safety.risk.Risks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code risk show}: one risk with its history. */
@Command(name = "show", description = "${bundle:cli.risk.show.description}")
final class RiskShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.risk.index}")
    private long index;

    RiskShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Risks.class)
                .at(session.actor(), index)
                .map(view -> RiskConsole.show(session, view))
                .orElseGet(() -> RefusalAnswer.unknown(session, "cli.risk.unknown"));
    }
}
