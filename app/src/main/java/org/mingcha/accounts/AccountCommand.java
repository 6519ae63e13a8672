package org.mingcha.accounts;

import java.util.Optional;
import org.mingcha.command.Command;

/** What an administrator can do to an account. */
public sealed interface AccountCommand extends Command {
    /** One more role. */
    record Give(Role role, String unit) implements AccountCommand {}

    /**
     * A role is taken away; the last one cannot be: then the account is closed.
     *
     * @param successor the login of who goes on with what waits
     * @param confirmed whether it may wait for nobody
     */
    record Take(Role role, String unit, Optional<String> successor, boolean confirmed) implements Departing {}

    /** All roles held for one unit are held for another from now on. */
    record Move(String from, String to, Optional<String> successor, boolean confirmed) implements Departing {}

    /** A link that sets the password anew. It grants nothing. */
    record Link() implements AccountCommand {}

    /** Nobody signs in with it any more. Its name stays beside what it did. */
    record Close(Optional<String> successor, boolean confirmed) implements Departing {}

    /** With the roles that it held when it was closed, and a link that sets a new password. */
    record Reopen() implements AccountCommand {}

    /** The second factor is forgotten, for whoever has lost all of it; the password stays, and a new factor is set up. */
    record ResetFactors() implements AccountCommand {}

    /** All its sessions, as when a machine was lost; password, factors and tokens stay. */
    record EndSessions() implements AccountCommand {}

    /** Those after which somebody else goes on with what waited for the account. */
    sealed interface Departing extends AccountCommand {
        Optional<String> successor();

        boolean confirmed();
    }
}
