package org.mingcha.cli.support;

import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import picocli.CommandLine.Option;

/** Which self-inspection a command is about. */
public final class InspectOptions {
    @Option(
            names = "--unit",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:cli.inspection.option.unit}")
    private String unit = "";

    @Option(
            names = "--checklist",
            required = true,
            paramLabel = "ID",
            description = "${bundle:cli.inspection.option.checklist}")
    private String checklist = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "${bundle:cli.inspection.option.period}")
    private String period = "";

    public Inspect inspect() {
        return new Inspect(
                unit,
                checklist,
                Period.parse(period).orElseThrow(() -> new Unavailable("inspection.period.unreadable", period)));
    }

    public Unavailable unknown() {
        return new Unavailable("inspection.unknown", unit, checklist);
    }
}
