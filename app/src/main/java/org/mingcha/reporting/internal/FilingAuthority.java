package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/** Who may file: inspectors and auditors read only, administrators keep accounts only. */
final class FilingAuthority {
    private FilingAuthority() {}

    /** The role that the actor files in for this unit: that of the work before that of an office. */
    static Optional<Role> role(Actor actor, UnitRef unit) {
        return actor.acting(List.of(Role.CLERK, Role.OFFICER, Role.LEADER), unit.path());
    }

    /** The role of a superior, or else of the unit itself. */
    static Optional<Role> either(Actor actor, UnitRef unit) {
        return superior(actor, unit).or(() -> role(actor, unit));
    }

    /** The first responsible person of this very unit. */
    static Optional<Role> leader(Actor actor, UnitRef unit) {
        return actor.acting(List.of(Role.LEADER), grant -> grant.path().equals(unit.path()));
    }

    /** The role of a superior: held for a unit above. */
    static Optional<Role> superior(Actor actor, UnitRef unit) {
        if (actor.isOperator()) {
            return Optional.of(Role.ADMIN);
        }
        return actor.acting(
                List.of(Role.INSPECTOR, Role.OFFICER, Role.LEADER),
                grant -> !grant.path().equals(unit.path()) && unit.path().startsWith(grant.path()));
    }
}
