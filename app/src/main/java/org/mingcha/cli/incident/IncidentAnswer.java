package org.mingcha.cli.incident;

import java.util.List;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.IncidentId;
import org.mingcha.correction.incident.IncidentRow;
import org.mingcha.correction.incident.IncidentView;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.web.api.incident.IncidentJson;

/** An incident, and what came of an act on it, for people and as JSON. Incidents go by their log index. */
record IncidentAnswer(Session session) {
    void line(IncidentRow row) {
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

    int show(IncidentView view) {
        var json = IncidentJson.of(view);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(view.row());
        json.stages()
                .forEach(stage -> session.line(
                        "cli.incident.stage",
                        session.messages().get("incident.stage." + stage.kind(), stage.by()),
                        stage.at(),
                        stage.minutes() == null ? "-" : stage.minutes().toString()));
        session.line("cli.claim.next", String.join(", ", json.may()));
        if (view.sameEyes()) {
            session.line("cli.claim.another");
        }
        return 0;
    }

    int print(Handling handling) {
        session.seal();
        return switch (handling) {
            case Handling.Done(var id) -> show(view(id));
            case Handling.Repeated(var id) -> show(view(id));
            case Handling.Overtaken _ -> Refused.overtaken(session);
            case Handling.Unconfirmed(var notices) -> Refused.ask(session, parts(notices));
            case Handling.Refused(var refusals) -> Refused.tell(session, parts(refusals));
        };
    }

    private IncidentView view(IncidentId id) {
        return session.bean(Incidents.class)
                .find(session.actor(), id)
                .orElseThrow(() -> new IllegalStateException("Incident " + id.value() + " is gone"));
    }

    int notFound() {
        return Refused.unknown(session, "incident.refused.not-found");
    }

    private List<Refused.Part> parts(List<Handling.Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Refused.Reason(each.field(), each.why().code(), each.arguments()))
                .map(reason -> Refused.Part.of(session, "incident.refused.", reason))
                .toList();
    }
}
