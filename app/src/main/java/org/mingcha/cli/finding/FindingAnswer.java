package org.mingcha.cli.finding;

import java.util.List;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Why;
import org.mingcha.web.api.finding.FindingJson;

/** A finding, and what came of an act on it, for people and as JSON. Findings go by their log index. */
record FindingAnswer(Session session) {
    void line(FindingRow row) {
        session.line(
                "finding.line",
                String.valueOf(row.index()),
                session.messages().get("finding.state." + row.state().code()),
                row.unitName(),
                row.problem(),
                row.dueOn().toString());
    }

    int show(FindingView view) {
        if (session.isJson()) {
            session.json(FindingJson.of(view));
        } else {
            line(view.row());
            view.acts()
                    .forEach(act -> session.line(
                            "finding.act-line",
                            String.valueOf(act.index()),
                            session.messages().get("finding.act." + act.act().code()),
                            act.said()));
        }
        return 0;
    }

    int print(Moving moving) {
        session.seal();
        return switch (moving) {
            case Moving.Done(var id, var _) -> show(view(id));
            case Moving.Repeated(var id) -> show(view(id));
            case Moving.Overtaken late -> Refused.tell(session, "overtaken", sentence(late));
            case Moving.Unconfirmed(var notices) -> Refused.ask(session, parts(notices));
            case Moving.Refused(var refusals) -> Refused.tell(session, parts(refusals));
        };
    }

    private String sentence(Moving.Overtaken late) {
        var messages = session.messages();
        return messages.get(
                "finding.overtaken",
                messages.get("accounts.role." + late.role()),
                late.at().toString(),
                messages.get("finding.act." + late.by().code()));
    }

    private FindingView view(FindingId id) {
        return session.bean(Findings.class)
                .find(session.actor(), id)
                .orElseThrow(() -> new IllegalStateException("Finding " + id.value() + " is gone"));
    }

    int notFound() {
        return Refused.tell(session, parts(List.of(Moving.Refusal.of("", Why.NOT_FOUND))));
    }

    private List<Refused.Part> parts(List<Moving.Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Refused.Reason(each.field(), each.why().code(), each.arguments()))
                .map(reason -> Refused.Part.of(session, "finding.refused.", reason))
                .toList();
    }
}
