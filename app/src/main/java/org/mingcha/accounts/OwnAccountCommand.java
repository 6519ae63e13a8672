package org.mingcha.accounts;

import org.mingcha.command.Command;
import org.mingcha.command.ConcealedText;

/** What everybody can do to the own account. */
public sealed interface OwnAccountCommand extends Command {
    /** Who knows the present one. */
    record ChangePassword(ConcealedText present, ConcealedText password, ConcealedText again)
            implements OwnAccountCommand {}

    /** One of the own sessions, by who knows the password: whoever finds a screen unlocked ends nothing. */
    record EndSession(long session, ConcealedText present) implements OwnAccountCommand {}

    /** All but the one that asks. */
    record EndOthers(ConcealedText present) implements OwnAccountCommand {}
}
