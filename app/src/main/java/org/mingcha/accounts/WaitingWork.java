package org.mingcha.accounts;

import java.util.List;
import org.mingcha.command.Violation;

/**
 * Something that waits for an account and, once it has left, for nobody.
 *
 * @param reason says what it is
 * @param grants the roles that somebody needs to go on with it
 */
public record WaitingWork(Violation reason, List<Actor.Grant> grants) {
    public WaitingWork {
        grants = List.copyOf(grants);
    }
}
