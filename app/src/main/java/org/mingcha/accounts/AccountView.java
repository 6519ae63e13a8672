package org.mingcha.accounts;

import java.util.List;

/**
 * One account as the list of accounts shows it. When somebody last signed in is not kept.
 *
 * @param active whether a password has been set
 * @param closed whether nobody can sign in with it any more; its roles are those that it held
 */
public record AccountView(long id, String login, String name, boolean active, boolean closed, List<Held> roles) {
    /** A role and the unit for which it is held. */
    public record Held(Role role, String unit, String unitName) {}

    public AccountView {
        roles = List.copyOf(roles);
    }
}
