package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.stereotype.Component;

/** How far an administrator reaches: the unit of the role and what stands below it. */
@Component
public class AccountAuthority {
    private final AccountTable accounts;

    AccountAuthority(AccountTable accounts) {
        this.accounts = accounts;
    }

    /** The role for this unit; empty where there is no such unit, or the actor doesn't administer it. */
    public Optional<Actor.Grant> grant(Actor actor, Role role, String unit) {
        return accounts.unitPath(unit)
                .filter(path -> reaches(actor, path))
                .map(path -> new Actor.Grant(role, unit, path));
    }

    /** Whether the actor administers every unit that the account acts for: a link, say, opens all of it. */
    boolean reachesAll(Actor actor, long account) {
        return accounts.pathsOf(account).stream().allMatch(path -> reaches(actor, path));
    }

    /** Who can go on with what waits for the account: another that is open, with a password, within the actor's reach. */
    Optional<AccountView> successor(Actor actor, long account, String login) {
        return accounts.anyIdOf(login)
                .filter(found -> found != account)
                .flatMap(found -> accounts.viewWithin(actor.scopes(Role.ADMIN), found))
                .filter(view -> view.active() && !view.closed());
    }

    boolean reaches(Actor actor, String path) {
        return actor.scopes(Role.ADMIN).stream().anyMatch(path::startsWith);
    }
}
