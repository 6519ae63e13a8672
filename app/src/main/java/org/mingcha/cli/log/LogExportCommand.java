package org.mingcha.cli.log;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.transparency.Custody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code log export}: the log as a C2SP tlog-tiles directory. */
@Command(name = "export", description = "${bundle:cli.log.export.description}")
final class LogExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", description = "${bundle:cli.log.export.directory}")
    private Path directory = Path.of("");

    LogExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var exported = session.bean(Custody.class).export(directory.toAbsolutePath());
        if (session.isJson()) {
            session.json(exported);
        }
        session.line("transparency.export.done", exported.size(), directory.toString(), exported.written());
        return 0;
    }
}
