package org.mingcha.cli.draw;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.RevealSecret;
import org.mingcha.inspection.draw.Side;
import org.mingcha.inspection.draw.SpotChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw reveal}: shows a side's secret, until the deadline. */
@Command(name = "reveal", description = "${bundle:cli.draw.reveal.description}")
final class DrawRevealCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NO", description = "${bundle:cli.draw.no}")
    private long no;

    @Option(names = "--side", required = true, paramLabel = "SIDE", description = "${bundle:cli.draw.reveal.side}")
    private Side side = Side.INSPECTOR;

    @Option(names = "--secret", required = true, paramLabel = "HEX", description = "${bundle:cli.draw.reveal.secret}")
    private String secret = "";

    DrawRevealCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var outcome = session.bean(SpotChecks.class).reveal(session.writer(), new RevealSecret(no, side, secret));
        return new DrawAnswer(session).print(outcome);
    }
}
