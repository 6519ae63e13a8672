package org.mingcha.cli.draw;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw public}: types in the public randomness, once, after the deadline for secrets. */
@Command(name = "public", description = "${bundle:cli.draw.public.description}")
final class DrawPublicCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.draw.no}")
    private long no;

    @Option(names = "--value", required = true, paramLabel = "T", description = "${bundle:cli.draw.public.value}")
    private String value = "";

    @Option(names = "--born", required = true, paramLabel = "TIME", description = "${bundle:cli.draw.public.born}")
    private String born = "";

    DrawPublicCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new RecordRandomness(no, value, DrawAnswer.time(session, born));
        return new DrawAnswer(session).print(session.bean(SpotChecks.class).record(session.writer(), command));
    }
}
