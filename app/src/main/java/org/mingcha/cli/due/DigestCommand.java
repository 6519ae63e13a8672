package org.mingcha.cli.due;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.notification.digest.Digests;
import picocli.CommandLine.Command;

/** {@code digest}: sends what a server would send now, once. */
@Command(name = "digest", description = "${bundle:cli.notification.digest.description}")
public final class DigestCommand implements Callable<Integer> {
    private final Session session;

    DigestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var round = session.bean(Digests.class).run();
        session.line("notification.cli.digest", round.sent(), round.nothing(), round.later(), round.failed());
        if (session.isJson()) {
            session.json(round);
        }
        return round.failed() == 0 ? 0 : 1;
    }
}
