package org.mingcha.accounts;

import org.mingcha.accounts.internal.OwnPassword;
import org.mingcha.accounts.internal.OwnSessions;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Service;

/** What everybody can do to the own account; each act is a row of the list of acts. */
@Service
public class OwnAccount {
    /**
     * Who acts, and from where.
     *
     * @param session id of the session that asks, which goes on; empty: none
     * @param address that tries with a wrong password are counted for
     */
    public record Owner(Actor actor, String session, String address) {
        /** Without the session's id: it must not get into a log by being printed. */
        @Override
        public String toString() {
            return "Owner[" + actor.account() + "]";
        }
    }

    private final OwnPassword password;
    private final OwnSessions sessions;

    OwnAccount(OwnPassword password, OwnSessions sessions) {
        this.password = password;
        this.sessions = sessions;
    }

    public CommandResult<Actor> act(Owner owner, OwnAccountCommand command) {
        if (owner.actor().isOperator()) {
            return CommandResult.rejected(AccountRefusal.OPERATOR.violation());
        }
        return switch (command) {
            case OwnAccountCommand.ChangePassword change -> password.change(owner, change);
            case OwnAccountCommand.EndSession end -> sessions.end(owner, end.session());
            case OwnAccountCommand.EndOthers end -> sessions.endOthers(owner);
        };
    }
}
