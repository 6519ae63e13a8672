package org.mingcha.accounts;

import java.util.Optional;
import org.mingcha.accounts.internal.OwnPassword;
import org.mingcha.accounts.internal.OwnSessions;
import org.mingcha.accounts.internal.PasswordConfirmation;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.mingcha.command.Violation;
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
    private final PasswordConfirmation present;

    OwnAccount(OwnPassword password, OwnSessions sessions, PasswordConfirmation present) {
        this.password = password;
        this.sessions = sessions;
        this.present = present;
    }

    public CommandResult<Actor> act(Owner owner, OwnAccountCommand command) {
        if (owner.actor().isOperator()) {
            return CommandResult.rejected(AccountRefusal.OPERATOR.violation());
        }
        return switch (command) {
            case OwnAccountCommand.ChangePassword change -> password.change(owner, change);
            case OwnAccountCommand.EndSession(var session, var known) ->
                unproven(owner, known)
                        .<CommandResult<Actor>>map(CommandResult::rejected)
                        .orElseGet(() -> sessions.end(owner, session));
            case OwnAccountCommand.EndOthers(var known) ->
                unproven(owner, known)
                        .<CommandResult<Actor>>map(CommandResult::rejected)
                        .orElseGet(() -> sessions.endOthers(owner));
        };
    }

    /** Why it is not the owner who sits there, by the present password; empty: it is. Wrong tries count as at sign-in. */
    public Optional<Violation> unproven(Owner owner, ConcealedText known) {
        return present.fault(owner, known);
    }
}
