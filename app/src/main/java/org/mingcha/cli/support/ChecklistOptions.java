package org.mingcha.cli.support;

import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import picocli.CommandLine.Option;

/** Which checklist, over which period. */
public final class ChecklistOptions {
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

    public String checklist() {
        return checklist;
    }

    public Period period() {
        return Period.parse(period).orElseThrow(() -> new Unavailable("inspection.period.unreadable", period));
    }
}
