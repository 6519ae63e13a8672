package org.mingcha.cli;

import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.ReturnKey;
import picocli.CommandLine.Option;

/** Which return of which unit. */
final class ReturnOptions {
    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.reporting.option.unit}")
    private String unit = "";

    @Option(
            names = "--return",
            required = true,
            paramLabel = "ID",
            description = "${bundle:cli.reporting.option.return}")
    private String returnId = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "${bundle:cli.reporting.option.period}")
    private String period = "";

    ReturnKey key() {
        return new ReturnKey(unit, returnId, period(period));
    }

    static Period period(String code) {
        return Period.parse(code).orElseThrow(() -> new Unavailable("reporting.period.unreadable", code));
    }
}
