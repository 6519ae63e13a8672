package org.mingcha.cli.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Why;

/** A finding, and what came of an act on it, for people and as JSON. Findings go by their log index. */
record FindingAnswer(Session session) {
    /** One finding. */
    record Answer(
            @Nullable Long index,
            String unit,
            String state,
            String level,
            String problem,
            String owner,
            String raisedOn,
            String dueOn,
            @Nullable String actBy,
            long overdueDays,
            String origin,
            @Nullable Long assessment,
            String item,
            @Nullable Long draw,
            @Nullable Long entry) {}

    /** One finding with its acts. */
    record Full(Answer finding, List<Done> acts) {}

    /** One act. */
    record Done(
            @Nullable Long index,
            String act,
            String state,
            String role,
            String at,
            String said,
            @Nullable Boolean outcome,
            List<String> files) {}

    static Answer answer(FindingRow row) {
        return new Answer(
                row.index(),
                row.unit(),
                row.state().code(),
                row.level().code(),
                row.problem(),
                row.owner(),
                row.raisedOn().toString(),
                row.dueOn().toString(),
                row.actBy() == null ? null : row.actBy().toString(),
                row.overdueDays(),
                row.origin().kind().code(),
                row.origin().assessment(),
                row.origin().item(),
                row.origin().draw(),
                row.origin().entry());
    }

    private static Done act(ActView act) {
        return new Done(
                act.index(),
                act.act().code(),
                act.state().code(),
                act.role(),
                act.recordedAt().toString(),
                act.said(),
                act.outcome(),
                act.files().stream().map(file -> file.sha256()).toList());
    }

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
            var acts = view.acts().stream().map(FindingAnswer::act).toList();
            session.json(new Full(answer(view.row()), acts));
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
                .find(Actor.operator(), id)
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
