package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Passphrase;
import org.mingcha.cli.support.Session;
import org.mingcha.database.DataDirectory;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.backup.OpenedBackup;
import org.mingcha.transparency.backup.PrivateKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into an empty data directory. Opens no log before: that would found one. */
@Command(name = "restore", description = "${bundle:cli.restore.description}")
public final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--key", paramLabel = "KEY", description = "${bundle:cli.restore.key}")
    private @Nullable Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "${bundle:cli.restore.passphrase-file}")
    private @Nullable Path passphraseFile;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.restore.file}")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var backup = session.input(file);
        var passphrase = new Passphrase(session, passphraseFile, "cli.restore.passphrase.");
        var opening = Optional.ofNullable(key).map(named -> PrivateKeyFile.read(named, passphrase));
        try (var opened = OpenedBackup.of(backup, opening, session.bean(DataDirectory.class))) {
            return told(session.bean(Safekeeping.class).restore(opened.zip()));
        }
    }

    private int told(Safekeeping.Kept kept) {
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
