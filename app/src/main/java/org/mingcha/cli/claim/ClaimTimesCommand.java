package org.mingcha.cli.claim;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Claims;
import org.mingcha.claims.ResponseTimes;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code claim times}: from received to answered, of claims and questions, median and ninetieth percentile. */
@Command(name = "times", description = "${bundle:cli.claim.times.description}")
final class ClaimTimesCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.claim.times.unit}")
    private String unit = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "${bundle:cli.claim.times.from}")
    private @Nullable LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "${bundle:cli.claim.times.to}")
    private @Nullable LocalDate to;

    ClaimTimesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var first = java.util.Objects.requireNonNull(from);
        var last = java.util.Objects.requireNonNull(to);
        session.seal();
        var times = session.bean(Claims.class)
                .responseTimes(session.actor(), unit, first, last)
                .orElseThrow(() -> new Unavailable("notification.cli.unit-unknown", unit));
        if (session.isJson()) {
            session.json(times);
        }
        print("cli.claim.times.claims", times.claims());
        print("cli.claim.times.questions", times.questions());
        return 0;
    }

    private void print(String key, ResponseTimes.Times times) {
        session.line(
                key,
                Long.toString(times.answered()),
                Long.toString(times.open()),
                minutes(times.medianMinutes()),
                minutes(times.p90Minutes()));
    }

    private static String minutes(@Nullable Long minutes) {
        return minutes == null ? "-" : minutes.toString();
    }
}
