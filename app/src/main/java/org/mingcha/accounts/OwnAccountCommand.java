package org.mingcha.accounts;

import org.mingcha.command.Command;
import org.mingcha.command.ConcealedText;

/** What everybody can do to the own account. */
public sealed interface OwnAccountCommand extends Command {
    /** Who knows the present one. */
    record ChangePassword(ConcealedText present, ConcealedText password, ConcealedText again)
            implements OwnAccountCommand {}

    /** One of the own sessions. */
    record EndSession(long session) implements OwnAccountCommand {}

    /** All but the one that asks. */
    record EndOthers() implements OwnAccountCommand {}
}
