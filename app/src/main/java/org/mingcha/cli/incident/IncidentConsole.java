package org.mingcha.cli.incident;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.safety.incident.FoundIncident;
import org.mingcha.safety.incident.IncidentCommand;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.api.incident.IncidentJson;

/** Incidents at the console, for people and as JSON. */
public final class IncidentConsole implements CaseConsole<IncidentCommand> {
    @Override
    public String kind() {
        return Incidents.REGISTER;
    }

    @Override
    public Class<IncidentCommand> commands() {
        return IncidentCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.of(FoundIncident.class);
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return session.bean(Incidents.class).at(actor, index).map(IncidentConsole::standing);
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Incidents.class).find(actor, id).map(IncidentConsole::standing);
    }

    private static Standing standing(IncidentView view) {
        return new Standing(view.row().id(), view.version());
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Incidents.class)
                .find(session.actor(), id)
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("Incident " + id + " is gone"));
    }

    static int show(Session session, IncidentView view) {
        var json = IncidentJson.of(view);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(session, view.row());
        json.stages()
                .forEach(stage -> session.line(
                        "cli.incident.stage",
                        session.messages().get("incident.stage." + stage.kind(), stage.by()),
                        stage.at(),
                        stage.minutes() == null ? "-" : stage.minutes().toString()));
        session.line("cli.claim.next", String.join(", ", json.may()));
        if (view.waitsForAnother()) {
            session.line("cli.claim.another");
        }
        return 0;
    }

    static void line(Session session, IncidentSummary row) {
        var by = row.times().reportBy();
        session.line(
                row.drill() ? "cli.incident.drill" : "cli.incident.line",
                String.valueOf(row.index()),
                session.messages().get("incident.progress." + row.progress().code()),
                row.unitName(),
                row.title(),
                row.times().found().text(),
                session.messages().get("incident.report." + row.reporting().code(), by == null ? "" : by.text()));
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "incident.refused.not-found");
    }
}
