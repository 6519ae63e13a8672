package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/** In which role somebody may do what. The operator at the console may do all, and it is sealed as such. */
public final class CampaignAuthority {
    private CampaignAuthority() {}

    /** Villages and schools have a clerk only. */
    static Optional<Role> answering(Actor actor, String unitPath) {
        return actor.acting(List.of(Role.OFFICER, Role.CLERK), unitPath);
    }

    static Optional<Role> signing(Actor actor, String unitPath) {
        return actor.acting(List.of(Role.LEADER), unitPath);
    }

    /** Issuing and reviewing, for the issuer at this path. */
    public static Optional<Role> inspecting(Actor actor, String issuerPath) {
        return actor.acting(List.of(Role.INSPECTOR), issuerPath);
    }

    static boolean sees(Actor actor, String unitPath) {
        return actor.scopes().stream().anyMatch(unitPath::startsWith);
    }
}
