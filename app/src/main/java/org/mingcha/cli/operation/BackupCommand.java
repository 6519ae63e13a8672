package org.mingcha.cli.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.backup.RecipientKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: database, keys and evidence into one file. */
@Command(name = "backup", description = "${bundle:cli.backup.description}")
public final class BackupCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--recipient", paramLabel = "KEY", description = "${bundle:cli.backup.recipient}")
    private @Nullable Path recipient;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.backup.file}")
    private Path file = Path.of("");

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var recipients = Optional.ofNullable(recipient).map(RecipientKeys::read);
        session.seal();
        var written = session.bean(Safekeeping.class).backup(file, recipients);
        var kept = written.kept();
        if (session.isJson()) {
            session.json(kept);
        }
        session.line("transparency.backup.done", file.toString(), kept.size(), kept.tables(), kept.files());
        recipients.ifPresentOrElse(
                keys -> session.line("transparency.backup.opened-by", String.join(", ", keys.names())),
                () -> session.line("transparency.backup.in-clear"));
        return 0;
    }
}
