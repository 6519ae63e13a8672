package org.mingcha.cli.returns;

import java.util.List;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.PeriodRange;
import org.mingcha.evidence.returns.Returns;
import picocli.CommandLine.Option;

/** Which return of a subtree, and over which periods. */
final class PeriodOptions extends UnitReturnOptions {
    /** Five years of months: each period that is asked for first is frozen, which takes its time for a country. */
    private static final int MOST = 60;

    @Option(
            names = "--periods",
            required = true,
            paramLabel = "P..P",
            description = "${bundle:cli.reporting.option.periods}")
    private String periods = "";

    /** {@code 2025-01..2025-12}, one period, or several with commas between them. */
    List<Period> range() {
        var range = PeriodRange.of(periods, MOST)
                .orElseThrow(() -> new Unavailable("reporting.period.unreadable", periods));
        if (range.size() > MOST) {
            throw new Unavailable("reporting.periods.many", Integer.toString(MOST));
        }
        return range;
    }

    /** Periods that a return does not have would be counted as nothing. */
    void check(List<Period> range, Returns returns) {
        var definition = returns.find(returnId())
                .orElseThrow(() -> new Unavailable("reporting.refused.return-unknown", returnId()));
        for (var period : range) {
            if (!definition.asks(period)) {
                throw new Unavailable("reporting.refused.period-unfit", definition.title(), period.code());
            }
        }
    }
}
