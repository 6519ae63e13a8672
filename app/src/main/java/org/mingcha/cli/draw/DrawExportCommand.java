package org.mingcha.cli.draw;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw export}: the published inputs, from the commit on. */
@Command(name = "export", description = "${bundle:cli.draw.export.description}")
final class DrawExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.draw.no}")
    private long no;

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:cli.draw.export.out}")
    private @Nullable Path out;

    DrawExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var file = session.bean(SpotChecks.class).published(Actor.operator(), no);
        if (file.isEmpty()) {
            session.note("draw.unknown", Long.toString(no));
            return 1;
        }
        if (out == null) {
            session.out().println(new String(file.get(), StandardCharsets.UTF_8));
        } else {
            session.note("cli.file.written", OutputFile.write(out, file.get()).toString());
        }
        return 0;
    }
}
