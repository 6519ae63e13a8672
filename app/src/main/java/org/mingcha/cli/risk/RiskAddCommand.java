package org.mingcha.cli.risk;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.PlanRisk;
import org.mingcha.correction.risk.Risks;
import org.mingcha.ledger.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code risk add}: enters a policy, a project or a system when it is planned. */
@Command(name = "add", description = "${bundle:cli.risk.add.description}")
final class RiskAddCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.claim.add.unit}")
    private String unit = "";

    @Option(names = "--title", required = true, paramLabel = "T", description = "${bundle:cli.risk.add.title}")
    private String title = "";

    @Option(names = "--planned", required = true, paramLabel = "DAY", description = "${bundle:cli.risk.add.planned}")
    private @Nullable LocalDate planned;

    @Option(names = "--kind", paramLabel = "K", description = "${bundle:cli.risk.add.kind}")
    private String kind = "";

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    RiskAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new PlanRisk(unit.strip(), title.strip(), kind.strip(), planned, confirmed);
        var outcome = session.bean(Risks.class).plan(session.writer(), command);
        return isUnknownUnit(outcome)
                ? Refused.unknown(session, "cli.unit.unknown", unit)
                : new RiskAnswer(session).print(outcome);
    }

    /** The unit is all that can be absent when something is entered. */
    private static boolean isUnknownUnit(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var faults)
                && faults.stream().anyMatch(fault -> fault.reason() == Reason.NOT_FOUND);
    }
}
