package org.mingcha.web.api.risk;

import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.risk.ActOnRisk;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.PlanRisk;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.Risks;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs plan and do to the risks, and the answer back. */
@Component
class RiskTaking {
    /**
     * What is sent to enter a policy, a project or a system when it is planned.
     *
     * @param kind one of the register's words; left out: a major policy
     */
    record Planned(
            @Nullable String unit,
            @Nullable String title,
            @Nullable String kind,
            @Nullable LocalDate planned,
            @Nullable Boolean confirmed) {
        PlanRisk command() {
            return new PlanRisk(text(unit), text(title), text(kind), planned, Boolean.TRUE.equals(confirmed));
        }
    }

    record Done(long risk, int version, String timing) {}

    private final Risks risks;
    private final Desk desk;

    RiskTaking(Risks risks, Desk desk) {
        this.risks = risks;
        this.desk = desk;
    }

    RiskView find(Caller caller, long id) {
        return risks.find(caller.actor(), new RiskId(id)).orElseThrow(NotFound::new);
    }

    ResponseEntity<byte[]> plan(Caller caller, Sent sent) {
        var command = sent.as(Planned.class).command();
        return desk.take(caller, sent, () -> answer(caller, risks.plan(caller.actor(), command), true));
    }

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var typed = RiskSent.of(act, sent);
        var risk = find(caller, id).row().id();
        return desk.act(caller, sent, typed, what -> {
            var command = new ActOnRisk(risk, what.seen(), what.step(), what.confirmed());
            return answer(caller, risks.act(caller.actor(), command), false);
        });
    }

    private Answer answer(Caller caller, Outcome outcome, boolean made) {
        return switch (outcome) {
            case Outcome.Done(var id) ->
                made
                        ? Answer.created(RisksApiController.PATH + "/" + id.value(), done(caller, id))
                        : Answer.ok(done(caller, id));
            case Outcome.Repeated(var id) -> Answer.ok(done(caller, id));
            case Outcome.Overtaken _ -> Answer.overtaken(caller);
            case Outcome.Unconfirmed(var notices) -> Answer.unconfirmed(caller, parts(caller, notices));
            case Outcome.Wrong(var field, var why) -> {
                var sentence = caller.words().of("risk.refused." + why.code());
                yield Answer.refused(caller, List.of(new Problem.Part(field, why.code(), sentence)));
            }
            case Outcome.Refused(var faults) -> {
                if (faults.stream().anyMatch(fault -> fault.reason() == Reason.NOT_FOUND)) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, parts(caller, faults));
            }
        };
    }

    /** The ledger calls the day of planning by its own name. */
    private static List<Problem.Part> parts(Caller caller, List<Fault> faults) {
        return caller.parts(faults).stream()
                .map(part -> part.field().equals("happened_on")
                        ? new Problem.Part("planned", part.code(), part.detail())
                        : part)
                .toList();
    }

    private Done done(Caller caller, RiskId id) {
        var view = find(caller, id.value());
        return new Done(id.value(), view.version(), view.row().timing().code());
    }
}
