package org.mingcha.cli.returns;

import picocli.CommandLine.Option;

/** Which return, and of which unit or subtree. */
abstract class UnitReturnOptions {
    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.reporting.option.unit}")
    private String unit = "";

    @Option(
            names = "--return",
            required = true,
            paramLabel = "ID",
            description = "${bundle:cli.reporting.option.return}")
    private String returnId = "";

    final String unit() {
        return unit;
    }

    final String returnId() {
        return returnId;
    }
}
