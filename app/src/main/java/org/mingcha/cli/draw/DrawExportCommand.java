package org.mingcha.cli.draw;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code draw export}: the published inputs, from the commit on. */
@Command(name = "export", description = "${bundle:cli.draw.export.description}")
final class DrawExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.draw.no}")
    private long no;

    @Mixin
    private final OutOption out = new OutOption();

    DrawExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var file = session.bean(SpotChecks.class).published(session.actor(), no);
        if (file.isEmpty()) {
            session.note("draw.unknown", Long.toString(no));
            return 1;
        }
        return out.write(session, file.get());
    }
}
