package org.mingcha.cli.assignment;

import java.util.concurrent.Callable;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.DispatchView;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.assignment.DispatchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dispatch show}: what was sent, and how each receiver stands. */
@Command(name = "show", description = "${bundle:cli.dispatch.show.description}")
final class DispatchShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "N", description = "${bundle:cli.dispatch.number}")
    private long number;

    DispatchShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return show(session, number);
    }

    static int show(Session session, long number) {
        var assignments = session.bean(Assignments.class);
        var found = assignments.dispatch(session.actor(), number);
        if (found.isEmpty()) {
            return RefusalAnswer.unknown(session, "cli.dispatch.unknown");
        }
        if (session.isJson()) {
            session.json(DispatchJson.of(found.get()));
            return 0;
        }
        line(session, found.get());
        assignments
                .assignments(session.actor(), AssignmentQuery.of(number))
                .rows()
                .forEach(row -> AssignmentConsole.line(session, row));
        return 0;
    }

    static void line(Session session, DispatchView view) {
        var counts = view.counts();
        session.line(
                "cli.dispatch.line",
                Long.toString(view.id()),
                view.unit().name(),
                view.matter().title(),
                view.dueOn().toString(),
                Long.toString(counts.answered()),
                Long.toString(counts.all()));
    }
}
