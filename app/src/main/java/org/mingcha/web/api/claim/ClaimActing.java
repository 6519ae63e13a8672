package org.mingcha.web.api.claim;

import java.util.function.Supplier;
import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Step;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs do with a claim to the claims. */
@Component
class ClaimActing {
    private final Claims claims;
    private final ClaimOutcome outcome;
    private final Desk desk;

    ClaimActing(Claims claims, ClaimOutcome outcome, Desk desk) {
        this.claims = claims;
        this.outcome = outcome;
        this.desk = desk;
    }

    private record Wanted(ClaimView view, int seen, boolean confirmed) {
        ActOnClaim command(Step step) {
            return new ActOnClaim(view.row().id(), seen, step, confirmed);
        }
    }

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var choices = new Choices(caller);
        var typed = ClaimSent.of(act, sent);
        var step = typed.step(choices);
        var wanted =
                new Wanted(find(caller, id), choices.version(typed.version()), Boolean.TRUE.equals(typed.confirmed()));
        return take(caller, sent, choices, () -> wanted.command(step.get()));
    }

    ResponseEntity<byte[]> save(Caller caller, long id, Sent sent) {
        var choices = new Choices(caller);
        var typed = sent.as(DraftSent.class);
        var view = find(caller, id);
        var draft = typed.draft(choices, view.draft());
        var wanted = new Wanted(view, choices.version(typed.version()), Boolean.TRUE.equals(typed.confirmed()));
        return take(caller, sent, choices, () -> wanted.command(new Step.Save(draft)));
    }

    private ResponseEntity<byte[]> take(Caller caller, Sent sent, Choices choices, Supplier<ActOnClaim> command) {
        return desk.take(
                caller,
                sent,
                () -> choices.refusal()
                        .orElseGet(() -> outcome.answer(caller, claims.act(caller.actor(), command.get()), false)));
    }

    private ClaimView find(Caller caller, long id) {
        return claims.find(caller.actor(), new ClaimId(id)).orElseThrow(NotFound::new);
    }
}
