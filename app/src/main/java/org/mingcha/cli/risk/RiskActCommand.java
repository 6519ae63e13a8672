package org.mingcha.cli.risk;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.risk.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code risk act}: says when it was decided, or closes it. */
@Command(name = "act", description = "${bundle:cli.risk.act.description}")
final class RiskActCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INDEX", description = "${bundle:cli.risk.index}")
    private long index;

    @Parameters(index = "1", paramLabel = "STEP", description = "${bundle:cli.risk.act.step}")
    private String step = "";

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "${bundle:cli.risk.act.on}")
    private @Nullable LocalDate on;

    /** The steps that take a day and nothing else. */
    enum Kind {
        DECIDE,
        CLOSE
    }

    RiskActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var taken = switch (Code.of("STEP", step, Kind.class)) {
            case DECIDE -> new Step.Decide(on);
            case CLOSE -> new Step.Close(on);
        };
        return new RiskAnswer(session).act(index, taken, false);
    }
}
