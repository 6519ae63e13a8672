package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/** Who may write: inspectors and auditors read only, administrators keep accounts only. */
final class EntryAuthority {
    /** The role of the work before that of an office. */
    private static final List<Role> ROLES = List.of(Role.OFFICER, Role.CLERK, Role.LEADER);

    private EntryAuthority() {}

    /** The role that the actor writes in for this unit. */
    static Optional<Role> role(Actor actor, String unitPath) {
        return actor.acting(ROLES, unitPath);
    }
}
