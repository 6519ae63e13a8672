package org.mingcha.cli.assignment;

import java.util.concurrent.Callable;
import org.mingcha.assignment.Assignments;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assignment show}: one task with its history. */
@Command(name = "show", description = "${bundle:cli.assignment.show.description}")
final class AssignmentShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:cli.assignment.index}")
    private long index;

    AssignmentShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return session.bean(Assignments.class)
                .at(session.actor(), index)
                .map(view -> AssignmentConsole.show(session, view))
                .orElseGet(() -> RefusalAnswer.unknown(session, "cli.assignment.unknown"));
    }
}
