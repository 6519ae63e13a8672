package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Safekeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: database, keys and evidence into one file. */
@Command(name = "backup", description = "${bundle:cli.backup.description}")
public final class BackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.backup.file}")
    private Path file = Path.of("");

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var kept = session.bean(Safekeeping.class).backup(file);
        if (session.isJson()) {
            session.json(kept);
        }
        session.line("transparency.backup.done", file.toString(), kept.size(), kept.tables(), kept.files());
        return 0;
    }
}
