package org.mingcha.cli.assignment;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Coded;
import org.mingcha.web.api.assignment.AssignmentRowJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assignment list}: those to be answered first. */
@Command(name = "list", description = "${bundle:cli.assignment.list.description}")
final class AssignmentListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--dispatch", paramLabel = "N", description = "${bundle:cli.assignment.list.dispatch}")
    private @Nullable Long dispatch;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.assignment.list.show}")
    private String show = "open";

    AssignmentListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var filter = ChoiceOption.of("--show", show, code -> Coded.of(AssignmentQuery.Filter.class, code));
        var query = new AssignmentQuery(unit, dispatch, filter, null, 200);
        session.seal();
        var assignments = session.bean(Assignments.class);
        var rows = assignments
                .assignments(session.actor(), query)
                .all(next -> assignments.assignments(session.actor(), query.afterRow(next)));
        if (session.isJson()) {
            session.json(Map.of(
                    "assignments", rows.stream().map(AssignmentRowJson::of).toList()));
            return 0;
        }
        rows.forEach(row -> AssignmentConsole.line(session, row));
        return 0;
    }
}
