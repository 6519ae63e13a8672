package org.mingcha.ledger.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/** Who may write: inspectors and auditors read only. */
final class Writers {
    static final Set<Role> ROLES = EnumSet.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMIN);

    private Writers() {}

    /** The role that the actor writes in for this unit: that of the work before that of an office. */
    static Optional<Role> role(Actor actor, String unitPath) {
        return java.util.stream.Stream.of(Role.OFFICER, Role.CLERK, Role.LEADER, Role.ADMIN)
                .filter(role -> actor.holds(Set.of(role), unitPath))
                .findFirst();
    }

    static boolean may(Actor actor, String unitPath) {
        return actor.holds(ROLES, unitPath);
    }
}
