package org.mingcha.accounts;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.internal.AccountChanges;
import org.mingcha.accounts.internal.AccountTable;
import org.mingcha.accounts.internal.DepartureHandler;
import org.mingcha.accounts.internal.RoleTable;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts, each within the units below their own; each act is a row of the list of acts. */
@Service
@Transactional
public class AccountActs {
    private final AccountTable accounts;
    private final RoleTable roles;
    private final AccountChanges changes;
    private final DepartureHandler departures;

    public AccountActs(AccountTable accounts, RoleTable roles, AccountChanges changes, DepartureHandler departures) {
        this.accounts = accounts;
        this.roles = roles;
        this.changes = changes;
        this.departures = departures;
    }

    /** The account, open or closed, with its roles within the actor's reach as admin; empty where there are none. */
    @Transactional(readOnly = true)
    public Optional<AccountView> account(Actor actor, long account) {
        return accounts.viewWithin(actor.scopes(Role.ADMIN), account);
    }

    /** Whoever could go on with what waits: open accounts within the actor's reach whose password is set, but this one. */
    @Transactional(readOnly = true)
    public List<AccountView> successors(Actor actor, long account) {
        return accounts.within(actor.scopes(Role.ADMIN)).stream()
                .filter(view -> view.active() && !view.closed() && view.id() != account)
                .toList();
    }

    /** The same as {@link #act(Actor, long, AccountCommand)}, for the account with this login. */
    public CommandResult<AccountChange> act(Actor actor, String login, AccountCommand command) {
        return accounts.anyIdOf(login)
                .map(account -> act(actor, account, command))
                .orElseGet(() -> CommandResult.rejected(AccountRefusal.LOGIN_UNKNOWN.violation(login)));
    }

    /** Acts one after the other: of two administrators that remove each other, one stays. */
    public CommandResult<AccountChange> act(Actor actor, long account, AccountCommand command) {
        roles.lock();
        var view = account(actor, account);
        if (view.isEmpty()) {
            return CommandResult.rejected(AccountRefusal.LOGIN_UNKNOWN.violation(account));
        }
        return switch (command) {
            case AccountCommand.Give give -> changes.give(actor, view.get(), give);
            case AccountCommand.Link link -> changes.link(actor, view.get());
            case AccountCommand.ResetFactors reset -> changes.resetFactors(actor, view.get());
            case AccountCommand.EndSessions end -> changes.endSessions(actor, view.get());
            case AccountCommand.Reopen reopen -> changes.reopen(actor, view.get());
            case AccountCommand.Departing departing -> departures.act(actor, view.get(), departing);
        };
    }
}
