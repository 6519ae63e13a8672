package org.mingcha.cli.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: the data of before the last upgrade. The launcher of the package then puts the former program back. */
@Command(name = "rollback", description = "${bundle:cli.rollback.description}")
public final class RollbackCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--former", paramLabel = "DIR", description = "${bundle:cli.rollback.former}")
    private @Nullable Path former;

    @Option(names = "--since", paramLabel = "SECONDS", description = "${bundle:cli.rollback.since}")
    private long since;

    @Option(names = "--confirmed", description = "${bundle:cli.rollback.confirmed}")
    private boolean confirmed;

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var program = new FormerPrograms(Path.of(System.getProperty("mingcha.home", ""))).program(former);
        var rollback = rollback();
        var backup = rollback.backup(Instant.ofEpochSecond(since));
        if (backup.isEmpty()) {
            session.line("transparency.rollback.nothing");
            return 0;
        }
        if (!confirmed) {
            throw new Unavailable("transparency.rollback.confirm", backup.get().toString());
        }
        rollback.run(backup.get(), other -> restored(program, other, backup.get()));
        session.line("transparency.rollback.done", backup.get().toString());
        return 0;
    }

    /** Without the application, which would use the database that is to be exchanged. */
    private Rollback rollback() {
        if (!session.setting("mingcha.db.url").isEmpty()) {
            throw new Unavailable("transparency.rollback.external");
        }
        var data = new DataDirectory(Path.of(session.setting("mingcha.data")));
        var copy = session.setting("mingcha.log.head-copy");
        return new Rollback(data, copy.isEmpty() ? data.root().resolve("log-head") : Path.of(copy));
    }

    private int restored(Path program, Path other, Path backup) {
        var own = program.resolveSibling("runtime/bin/java");
        var java = Files.isExecutable(own) ? own : Path.of(System.getProperty("java.home"), "bin", "java");
        var line = List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                program.toString(),
                "--data",
                other.toString(),
                "restore",
                backup.toString());
        try {
            return new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the former program", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rollback was interrupted", e);
        }
    }
}
