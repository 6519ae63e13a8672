package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.transparency.backup.UpgradeFolder;
import picocli.CommandLine.Command;

/** {@code upgrade}: brings the database up to date, as the first start of a newer version would, and says what it kept. */
@Command(name = "upgrade", description = "${bundle:cli.upgrade.description}")
public final class UpgradeCommand implements Callable<Integer> {
    private final Session session;

    UpgradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var folder = new UpgradeFolder(new DataDirectory(Path.of(session.setting("mingcha.data"))));
        var before = folder.newest(Instant.EPOCH);
        session.bean(Database.class);
        var after = folder.newest(Instant.EPOCH);
        if (after.isEmpty() || after.equals(before)) {
            session.line("transparency.upgrade.nothing");
        } else {
            session.line("transparency.upgrade.done", after.get().toString());
        }
        return 0;
    }
}
