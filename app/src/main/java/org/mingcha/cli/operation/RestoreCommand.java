package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Safekeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into an empty data directory. Opens no log before: that would found one. */
@Command(name = "restore", description = "${bundle:cli.restore.description}")
public final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.restore.file}")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var backup = session.input(file);
        var kept = session.bean(Safekeeping.class).restore(backup);
        if (session.isJson()) {
            session.json(kept);
        }
        session.line("transparency.restore.done", kept.origin(), kept.size(), kept.tables(), kept.files());
        if (kept.isBehindCopy()) {
            session.note("transparency.restore.behind", kept.size());
            return 1;
        }
        return 0;
    }
}
