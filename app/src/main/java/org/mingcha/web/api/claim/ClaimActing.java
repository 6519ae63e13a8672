package org.mingcha.web.api.claim;

import org.mingcha.correction.ActOnClaim;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Step;
import org.mingcha.web.api.Act;
import org.mingcha.web.api.Answer;
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

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var typed = ClaimSent.of(act, sent);
        var claim = find(caller, id).row().id();
        return desk.act(caller, sent, typed, what -> answer(caller, claim, what));
    }

    ResponseEntity<byte[]> save(Caller caller, long id, Sent sent) {
        var choices = new Choices(caller);
        var typed = sent.as(DraftSent.class);
        var view = find(caller, id);
        var step = new Step.Save(typed.draft(choices, view.draft()));
        var saving = new Act<Step>(choices.version(typed.version()), step, Boolean.TRUE.equals(typed.confirmed()));
        return desk.take(caller, sent, choices, () -> answer(caller, view.row().id(), saving));
    }

    private Answer answer(Caller caller, ClaimId claim, Act<Step> act) {
        var command = new ActOnClaim(claim, act.seen(), act.step(), act.confirmed());
        return outcome.answer(caller, claims.act(caller.actor(), command), false);
    }

    private ClaimView find(Caller caller, long id) {
        return claims.find(caller.actor(), new ClaimId(id)).orElseThrow(NotFound::new);
    }
}
