package org.mingcha.inspection.campaign.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/** In which role somebody may do what. The operator at the console may do all, and it is sealed as such. */
final class Access {
    private static final long OPERATOR = Actor.operator().account();

    private Access() {}

    /** Villages and schools have a clerk only. */
    static Optional<Role> answering(Actor actor, String unitPath) {
        return held(actor, unitPath, Role.OFFICER, Role.CLERK);
    }

    static Optional<Role> signing(Actor actor, String unitPath) {
        return held(actor, unitPath, Role.LEADER);
    }

    /** Issuing and reviewing, for the issuer at this path. */
    static Optional<Role> inspecting(Actor actor, String issuerPath) {
        return held(actor, issuerPath, Role.INSPECTOR);
    }

    static boolean sees(Actor actor, String unitPath) {
        return actor.scopes().stream().anyMatch(unitPath::startsWith);
    }

    static boolean isOperator(Actor actor) {
        return actor.account() == OPERATOR;
    }

    private static Optional<Role> held(Actor actor, String path, Role... roles) {
        var wanted = isOperator(actor) ? Stream.of(Role.ADMIN) : Stream.of(roles);
        return wanted.filter(role -> actor.holds(Set.of(role), path)).findFirst();
    }
}
