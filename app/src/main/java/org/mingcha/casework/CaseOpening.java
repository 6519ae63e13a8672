package org.mingcha.casework;

import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.Command;
import org.mingcha.command.CommandResult;

/**
 * How a case of one kind begins.
 *
 * @param <N> the command: a record
 */
public interface CaseOpening<N extends Command> {
    /** As addresses, options and texts call it: {@code risk}. */
    String kind();

    Class<N> command();

    /** In one of these it may be done; where, the body named decides. */
    default Set<Role> roles() {
        return Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    }

    /** Prefix of the keys of what is said where it is not done. */
    String refusals();

    /**
     * The same again is there once.
     *
     * @param confirmed what has to be confirmed was seen and overruled
     */
    CommandResult<Long> open(Actor actor, N command, boolean confirmed);
}
