package org.mingcha.cli.support;

import org.mingcha.database.MingchaClock;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.Inspect;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which self-inspection a command is about. */
public final class InspectOptions {
    @Option(
            names = "--unit",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:cli.inspection.option.unit}")
    private String unit = "";

    @Mixin
    private final ChecklistOptions options = new ChecklistOptions();

    public Inspect inspect() {
        return new Inspect(unit, options.checklist(), options.period());
    }

    /** Once the database's clock can be asked: what has not begun says nothing. */
    public void check(Session session) {
        var period = inspect().period();
        if (period.from().isAfter(session.bean(MingchaClock.class).today())) {
            throw new Unavailable("inspection.period.to-come", period.code());
        }
    }

    public Unavailable unknown() {
        return new Unavailable("inspection.unknown", unit, options.checklist());
    }
}
