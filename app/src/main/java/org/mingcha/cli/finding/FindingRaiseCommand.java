package org.mingcha.cli.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code finding raise}: by hand, or from an item of an assessment. */
@Command(name = "raise", description = "${bundle:cli.finding.raise.description}")
final class FindingRaiseCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.finding.raise.unit}")
    private String unit = "";

    @Option(names = "--problem", required = true, paramLabel = "T", description = "${bundle:cli.finding.raise.problem}")
    private String problem = "";

    @Option(names = "--owner", required = true, paramLabel = "POST", description = "${bundle:cli.finding.raise.owner}")
    private String owner = "";

    @Option(names = "--due", required = true, paramLabel = "DAY", description = "${bundle:cli.finding.raise.due}")
    private @Nullable LocalDate due;

    @Option(names = "--level", paramLabel = "LEVEL", description = "${bundle:cli.finding.raise.level}")
    private Level level = Level.MINOR;

    @Option(names = "--assessment", paramLabel = "N", description = "${bundle:cli.finding.raise.assessment}")
    private @Nullable Long assessment;

    @Option(names = "--item", paramLabel = "ID", description = "${bundle:cli.finding.raise.item}")
    private String item = "";

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    FindingRaiseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var origin = assessment == null ? Origin.hand() : Origin.item(assessment, item);
        var command = new RaiseFinding(unit, origin, level, problem, owner, due, List.of(), confirmed);
        return new FindingAnswer(session).print(session.bean(Findings.class).raise(session.writer(), command));
    }
}
