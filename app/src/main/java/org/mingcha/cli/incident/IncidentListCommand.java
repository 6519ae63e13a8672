package org.mingcha.cli.incident;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.api.incident.IncidentRowJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code incident list}: those not closed first, the newest first; drills only where they are asked for. */
@Command(name = "list", description = "${bundle:cli.incident.list.description}")
final class IncidentListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.incident.list.show}")
    private String show = "all";

    IncidentListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var query = new IncidentQuery(unit, ChoiceOption.of("--show", show, IncidentQuery.Filter::of), null, 200);
        session.seal();
        var incidents = session.bean(Incidents.class);
        var rows = incidents
                .incidents(session.actor(), query)
                .all(next -> incidents.incidents(session.actor(), query.afterRow(next)));
        if (session.isJson()) {
            session.json(
                    Map.of("incidents", rows.stream().map(IncidentRowJson::of).toList()));
        }
        rows.forEach(row -> IncidentConsole.line(session, row));
        return 0;
    }
}
