package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;

/** Claims as tests drive them: each act sees what is there now. */
public record Acts(Claims claims) {
    public ClaimId received(ReceiveClaim command) {
        return new ClaimId(claims.receive(ClaimWorld.officer(), command, false).done());
    }

    /** Verified by one officer, approved by another. */
    ClaimId approved(String sentence, ClaimDraft draft) {
        var id = received(ClaimWorld.hearing(sentence));
        act(ClaimWorld.officer(), id, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.PUBLISHED));
        approve(id, draft);
        return id;
    }

    public void approve(ClaimId id, ClaimDraft draft) {
        act(ClaimWorld.officer(), id, new ClaimCommand.Save(draft));
        act(ClaimWorld.officer(), id, new ClaimCommand.Submit());
        act(ClaimWorld.otherOfficer(), id, new ClaimCommand.Approve());
    }

    public ClaimId published(String sentence, String slug) {
        var id = approved(sentence, ClaimWorld.verified());
        act(ClaimWorld.otherOfficer(), id, new ClaimCommand.Publish(Optional.of(slug)));
        return id;
    }

    public void act(Actor actor, ClaimId id, ClaimCommand command) {
        assertThat(tried(actor, id, command)).isEqualTo(new CommandResult.Done<>(id.value()));
    }

    CommandResult<Long> tried(Actor actor, ClaimId id, ClaimCommand command) {
        return claims.act(actor, new CaseRequest<>(id.value(), view(id).version(), command));
    }

    String why(Actor actor, ClaimId id, ClaimCommand command) {
        return whys(actor, id, command).getFirst();
    }

    List<String> whys(Actor actor, ClaimId id, ClaimCommand command) {
        if (tried(actor, id, command) instanceof CommandResult.Rejected<Long>(var violations)) {
            return violations.stream().map(Violation::code).toList();
        }
        throw new AssertionError("Not refused");
    }

    ClaimView view(ClaimId id) {
        return claims.find(Actor.operator(), id).orElseThrow();
    }
}
