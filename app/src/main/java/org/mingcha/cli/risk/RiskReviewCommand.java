package org.mingcha.cli.risk;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.risk.Score;
import org.mingcha.correction.risk.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code risk review}: assesses it, or looks at it again. */
@Command(name = "review", description = "${bundle:cli.risk.review.description}")
final class RiskReviewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.risk.index}")
    private long index;

    @Option(names = "--likelihood", required = true, paramLabel = "N", description = "${bundle:cli.risk.likelihood}")
    private int likelihood;

    @Option(names = "--impact", required = true, paramLabel = "N", description = "${bundle:cli.risk.impact}")
    private int impact;

    @Option(names = "--measure", required = true, paramLabel = "T", description = "${bundle:cli.risk.measure}")
    private String measure = "";

    @Option(names = "--owner", required = true, paramLabel = "POST", description = "${bundle:cli.risk.owner}")
    private String owner = "";

    @Option(names = "--next", required = true, paramLabel = "DAY", description = "${bundle:cli.risk.next}")
    private @Nullable LocalDate next;

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    RiskReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var score =
                Score.of(Integer.toString(likelihood), Integer.toString(impact)).orElse(null);
        var step = new Step.Assess(score, measure.strip(), owner.strip(), next);
        return new RiskAnswer(session).act(index, step, confirmed);
    }
}
