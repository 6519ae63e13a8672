package org.mingcha.web.api.claim;

import org.mingcha.correction.ClaimId;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Why;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.claim.ClaimWords;
import org.mingcha.web.support.NotFound;
import org.springframework.stereotype.Component;

/** What came of an act on a claim, as an answer. */
@Component
class ClaimOutcome {
    /** The claim as it stands after the act: {@code version} is what the next act names. */
    record Done(long claim, int version, String state) {}

    private final Claims claims;

    ClaimOutcome(Claims claims) {
        this.claims = claims;
    }

    Answer answer(Caller caller, Handling handling, boolean made) {
        var words = new ClaimWords(caller.words());
        return switch (handling) {
            case Handling.Done(var id) ->
                made
                        ? Answer.created(ClaimsApiController.PATH + "/" + id.value(), done(caller, id))
                        : Answer.ok(done(caller, id));
            case Handling.Repeated(var id) -> Answer.ok(done(caller, id));
            case Handling.Overtaken _ -> Answer.overtaken(caller);
            case Handling.Unconfirmed(var notices) -> Answer.unconfirmed(caller, words.parts(notices));
            case Handling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, words.parts(refusals));
            }
        };
    }

    private Done done(Caller caller, ClaimId id) {
        var view = claims.find(caller.actor(), id).orElseThrow(NotFound::new);
        return new Done(id.value(), view.version(), view.row().state().code());
    }
}
