package org.mingcha.cli.claim;

import java.util.concurrent.Callable;
import org.mingcha.claims.Claims;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code claim show}: one claim with the work on it. */
@Command(name = "show", description = "${bundle:cli.claim.show.description}")
final class ClaimShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.claim.index}")
    private long index;

    ClaimShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Claims.class)
                .at(session.actor(), index)
                .map(view -> ClaimConsole.show(session, view))
                .orElseGet(() -> new ClaimConsole().unknown(session));
    }
}
