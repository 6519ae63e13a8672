package org.mingcha.cli.draw;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code draw result}: computes and seals the list. */
@Command(name = "result", description = "${bundle:cli.draw.result.description}")
final class DrawResultCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.draw.no}")
    private long no;

    DrawResultCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new DrawAnswer(session).print(session.bean(SpotChecks.class).result(session.writer(), no));
    }
}
