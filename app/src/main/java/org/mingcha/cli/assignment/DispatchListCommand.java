package org.mingcha.cli.assignment;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.Assignments;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.assignment.DispatchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dispatch list}: what was sent, the newest first. */
@Command(name = "list", description = "${bundle:cli.dispatch.list.description}")
final class DispatchListCommand implements Callable<Integer> {
    private static final int ROWS = 200;

    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    DispatchListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var assignments = session.bean(Assignments.class);
        var rows = assignments
                .dispatches(session.actor(), unit, null, ROWS)
                .all(next -> assignments.dispatches(session.actor(), unit, next, ROWS));
        if (session.isJson()) {
            session.json(
                    Map.of("dispatches", rows.stream().map(DispatchJson::of).toList()));
            return 0;
        }
        rows.forEach(row -> DispatchShowCommand.line(session, row));
        return 0;
    }
}
