package org.mingcha.cli.returns;

import org.mingcha.database.Unavailable;
import org.mingcha.reporting.ReturnKey;
import picocli.CommandLine.Option;

/** Which return a link is for. Nothing is required by picocli, which would ask a subcommand's parent for it too. */
final class LinkOptions {
    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.reporting.option.unit}")
    private String unit = "";

    @Option(
            names = "--return",
            paramLabel = "ID",
            defaultValue = "monthly",
            description = "${bundle:cli.reporting.option.return}")
    private String returnId = "";

    @Option(names = "--period", paramLabel = "P", description = "${bundle:cli.reporting.option.period}")
    private String period = "";

    ReturnKey key() {
        if (unit.isEmpty() || period.isEmpty()) {
            throw new Unavailable("reporting.link.options");
        }
        return new ReturnKey(unit, returnId, ReturnOptions.period(period));
    }
}
