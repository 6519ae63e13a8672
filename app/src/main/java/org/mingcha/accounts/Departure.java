package org.mingcha.accounts;

import java.util.List;

/**
 * Somebody leaves a post, or altogether.
 *
 * @param before with the roles held until now
 * @param after with those that remain
 * @param vacant roles that are lost and that nobody else holds there
 */
public record Departure(Actor before, Actor after, List<Actor.Grant> vacant) {
    public Departure {
        vacant = List.copyOf(vacant);
    }

    public long account() {
        return before.account();
    }

    /** Whether the account is closed. */
    public boolean isClosing() {
        return after.grants().isEmpty();
    }
}
