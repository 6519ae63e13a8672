package org.mingcha.cli.log;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Custody;
import picocli.CommandLine.Command;

/** {@code log vkey}: the log's public key, one line to be published. */
@Command(name = "vkey", description = "${bundle:cli.log.vkey.description}")
final class LogVkeyCommand implements Callable<Integer> {
    private final Session session;

    LogVkeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var vkey = session.bean(Custody.class).vkey();
        if (session.isJson()) {
            session.json(Map.of("vkey", vkey));
        } else {
            session.out().println(vkey);
        }
        return 0;
    }
}
