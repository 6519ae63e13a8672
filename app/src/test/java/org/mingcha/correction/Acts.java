package org.mingcha.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.mingcha.accounts.Actor;

/** Claims as tests drive them: each act sees what is there now. */
public record Acts(Claims claims) {
    public ClaimId received(ReceiveClaim command) {
        if (claims.receive(ClaimWorld.officer(), command) instanceof Handling.Done(var claim)) {
            return claim;
        }
        throw new AssertionError("Not received");
    }

    /** Verified by one officer, approved by another. */
    ClaimId approved(String sentence, Draft draft) {
        var id = received(ClaimWorld.hearing(sentence));
        act(ClaimWorld.officer(), id, new Step.Assess(new LevelTable.Basis(Consequence.SAFETY, Knowledge.PUBLISHED)));
        approve(id, draft);
        return id;
    }

    public void approve(ClaimId id, Draft draft) {
        act(ClaimWorld.officer(), id, new Step.Save(draft));
        act(ClaimWorld.officer(), id, new Step.Submit());
        act(ClaimWorld.otherOfficer(), id, new Step.Approve());
    }

    public ClaimId published(String sentence, String slug) {
        var id = approved(sentence, ClaimWorld.verified());
        act(ClaimWorld.otherOfficer(), id, new Step.Publish(slug));
        return id;
    }

    public void act(Actor actor, ClaimId id, Step step) {
        assertThat(tried(actor, id, step)).isEqualTo(new Handling.Done(id));
    }

    Handling tried(Actor actor, ClaimId id, Step step) {
        return claims.act(actor, new ActOnClaim(id, view(id).version(), step));
    }

    Why why(Actor actor, ClaimId id, Step step) {
        if (tried(actor, id, step) instanceof Handling.Refused(var refusals)) {
            return refusals.getFirst().why();
        }
        throw new AssertionError("Not refused");
    }

    ClaimView view(ClaimId id) {
        return claims.find(Actor.operator(), id).orElseThrow();
    }
}
