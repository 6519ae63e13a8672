package org.mingcha.cli.assignment;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentCommand;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.assignment.AssignmentView;
import org.mingcha.assignment.Assignments;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.web.api.assignment.AssignmentJson;

/** Tasks at the console, for people and as JSON. */
public final class AssignmentConsole implements CaseConsole<AssignmentCommand> {
    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Class<AssignmentCommand> commands() {
        return AssignmentCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.empty();
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return session.bean(Assignments.class).at(actor, index).map(AssignmentConsole::standing);
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Assignments.class).find(actor, id).map(AssignmentConsole::standing);
    }

    private static Standing standing(AssignmentView view) {
        return new Standing(view.row().id(), view.version());
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Assignments.class)
                .find(session.actor(), id)
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("The task " + id + " is gone"));
    }

    static int show(Session session, AssignmentView view) {
        var json = AssignmentJson.of(view);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(session, view.row());
        view.history()
                .forEach(look -> session.line(
                        "cli.assignment.look",
                        look.at().toString(),
                        session.messages()
                                .get("assignment.state." + look.state().code()),
                        look.said()));
        session.line("cli.claim.next", String.join(", ", json.may()));
        return 0;
    }

    static void line(Session session, AssignmentSummary row) {
        session.line(
                "cli.assignment.line",
                String.valueOf(row.index()),
                session.messages().get("assignment.state." + row.state().code()),
                row.unit().name(),
                row.superior().name(),
                row.matter().title(),
                row.days().due().toString());
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "cli.assignment.unknown");
    }
}
