package org.mingcha.cli.finding;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.api.finding.FindingRowJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code finding list}: those not over first, by due date. */
@Command(name = "list", description = "${bundle:cli.finding.list.description}")
final class FindingListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.finding.list.show}")
    private FindingQuery.Filter show = FindingQuery.Filter.PENDING;

    FindingListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var findings = session.bean(Findings.class);
        var query = new FindingQuery(unit, show, null, 200);
        var rows = findings.findings(session.actor(), query)
                .all(next -> findings.findings(session.actor(), query.afterRow(next)));
        if (session.isJson()) {
            session.json(
                    Map.of("findings", rows.stream().map(FindingRowJson::of).toList()));
        } else {
            rows.forEach(row -> FindingConsole.line(session, row));
        }
        return 0;
    }
}
