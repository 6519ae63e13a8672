package org.mingcha.cli.log;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.Custody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code log set}: one sealed set, each row as canonical JSON on a line. */
@Command(name = "set", description = "${bundle:cli.log.set.description}")
final class LogSetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.log.set.index}")
    private long index;

    @Mixin
    private final OutOption out = new OutOption();

    LogSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var set = session.bean(Custody.class)
                .set(index)
                .orElseThrow(() -> new Unavailable("cli.log.set.none", Long.toString(index)));
        return out.write(session, set::writeTo);
    }
}
