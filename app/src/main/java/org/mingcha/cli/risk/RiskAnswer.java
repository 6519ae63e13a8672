package org.mingcha.cli.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.risk.ActOnRisk;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskRow;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.Risks;
import org.mingcha.correction.risk.Score;
import org.mingcha.correction.risk.Step;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Wording;
import org.mingcha.web.api.risk.RiskJson;

/** A risk, and what came of an act on it, for people and as JSON. Risks go by their log index. */
record RiskAnswer(Session session) {
    void line(RiskRow row) {
        var review = row.days().review();
        session.line(
                "cli.risk.line",
                String.valueOf(row.index()),
                said(row.score()),
                row.unitName(),
                row.title(),
                session.messages().get("risk.timing." + row.timing().code()),
                review == null ? "-" : review.toString());
    }

    private String said(@Nullable Score score) {
        return score == null
                ? session.messages().get("risk.unscored")
                : session.messages().get("risk.score." + score.band().code(), Integer.toString(score.value()));
    }

    int show(RiskView view) {
        var json = RiskJson.of(view);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(view.row());
        view.history()
                .forEach(look ->
                        session.line("cli.risk.look", look.recordedAt().toString(), said(look.score()), look.reason()));
        session.line("cli.claim.next", String.join(", ", json.may()));
        return 0;
    }

    int act(long index, Step step, boolean confirmed) {
        session.seal();
        var risks = session.bean(Risks.class);
        return risks.at(session.writer(), index)
                .map(view -> new ActOnRisk(view.row().id(), view.version(), step, confirmed))
                .map(command -> print(risks.act(session.writer(), command)))
                .orElseGet(this::notFound);
    }

    int print(Outcome outcome) {
        session.seal();
        return switch (outcome) {
            case Outcome.Done(var id) -> show(view(id));
            case Outcome.Repeated(var id) -> show(view(id));
            case Outcome.Overtaken _ -> Refused.overtaken(session);
            case Outcome.Unconfirmed(var notices) -> Refused.ask(session, parts(notices));
            case Outcome.Wrong(var field, var why) -> {
                var sentence = session.messages().get("risk.refused." + why.code());
                yield Refused.tell(session, List.of(new Refused.Part(field, why.code(), sentence)));
            }
            case Outcome.Refused(var faults) ->
                faults.stream().anyMatch(fault -> fault.reason() == Reason.NOT_FOUND)
                        ? notFound()
                        : Refused.tell(session, parts(faults));
        };
    }

    private List<Refused.Part> parts(List<Fault> faults) {
        var locale = session.messages().locale();
        return faults.stream()
                .map(each -> new Refused.Part(each.field(), each.reason().code(), Wording.of(each, locale)))
                .toList();
    }

    private RiskView view(RiskId id) {
        return session.bean(Risks.class)
                .find(session.actor(), id)
                .orElseThrow(() -> new IllegalStateException("Risk " + id.value() + " is gone"));
    }

    int notFound() {
        return Refused.unknown(session, "cli.risk.unknown");
    }
}
