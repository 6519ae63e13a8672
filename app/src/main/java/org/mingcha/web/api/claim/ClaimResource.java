package org.mingcha.web.api.claim;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Claims as programs act on them. */
@Component
class ClaimResource implements CaseResource {
    /** {@code version} is what the next act names. */
    record Standing(long claim, int version, String state) {}

    private final Claims claims;

    ClaimResource(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String path() {
        return "claims";
    }

    @Override
    public String kind() {
        return Claims.REGISTER;
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return claims.find(actor, new ClaimId(id))
                .map(view -> new Standing(id, view.version(), view.row().state().code()));
    }
}
