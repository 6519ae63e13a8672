package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Component;

/** One more role, one more link, a closed account opened again. */
@Component
public class AccountChanges {
    private final AccountTable accounts;
    private final RoleTable roles;
    private final InvitationTable invitations;
    private final ActTable acts;
    private final FactorTable factors;
    private final TokenTable tokens;
    private final AccountAuthority authority;

    AccountChanges(
            AccountTable accounts,
            RoleTable roles,
            InvitationTable invitations,
            ActTable acts,
            FactorTable factors,
            TokenTable tokens,
            AccountAuthority authority) {
        this.factors = factors;
        this.tokens = tokens;
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
        this.acts = acts;
        this.authority = authority;
    }

    public CommandResult<AccountChange> give(Actor actor, AccountView view, AccountCommand.Give give) {
        var grant = authority.grant(actor, give.role(), give.unit());
        if (grant.isEmpty()) {
            return CommandResult.rejected(AccountRefusal.UNIT_UNKNOWN.at("unit", give.unit()));
        }
        if (view.closed()) {
            return CommandResult.rejected(AccountRefusal.ACCOUNT_CLOSED.violation(view.login()));
        }
        if (!authority.reachesAll(actor, view.id())) {
            return CommandResult.rejected(AccountRefusal.OUTSIDE_SCOPE.violation(view.login()));
        }
        var change = new AccountChange(view.id(), Optional.empty());
        if (!roles.give(view.id(), give.role(), give.unit())) {
            return new CommandResult.Duplicate<>(change);
        }
        acts.add(NewAct.given(view.id(), grant.get(), actor.account()));
        return new CommandResult.Done<>(change);
    }

    public CommandResult<AccountChange> link(Actor actor, AccountView view) {
        if (view.closed()) {
            return CommandResult.rejected(AccountRefusal.ACCOUNT_CLOSED.violation(view.login()));
        }
        if (!authority.reachesAll(actor, view.id())) {
            return CommandResult.rejected(AccountRefusal.OUTSIDE_SCOPE.violation(view.login()));
        }
        acts.linked(view.id(), actor.account());
        return new CommandResult.Done<>(linked(view));
    }

    /** Sessions too end once more: one that began while the account was being closed must not wake up with it. */
    public CommandResult<AccountChange> reopen(Actor actor, AccountView view) {
        if (!authority.reachesAll(actor, view.id())) {
            return CommandResult.rejected(AccountRefusal.OUTSIDE_SCOPE.violation(view.login()));
        }
        if (!view.closed()) {
            return new CommandResult.Duplicate<>(new AccountChange(view.id(), Optional.empty()));
        }
        accounts.reopen(view.id());
        accounts.endSessions(view.id());
        acts.add(NewAct.of(view.id(), Kind.REOPENED, actor.account()));
        return new CommandResult.Done<>(linked(view));
    }

    /** Tokens too: whoever asks for this may have lost more than a telephone. */
    public CommandResult<AccountChange> resetFactors(Actor actor, AccountView view) {
        if (!authority.reachesAll(actor, view.id())) {
            return CommandResult.rejected(AccountRefusal.OUTSIDE_SCOPE.violation(view.login()));
        }
        var change = new AccountChange(view.id(), Optional.empty());
        if (!factors.removeAll(view.id())) {
            return new CommandResult.Duplicate<>(change);
        }
        accounts.endSessions(view.id());
        tokens.revokeAll(view.id());
        acts.add(NewAct.of(view.id(), Kind.FACTORS_RESET, actor.account()));
        return new CommandResult.Done<>(change);
    }

    public CommandResult<AccountChange> endSessions(Actor actor, AccountView view) {
        if (!authority.reachesAll(actor, view.id())) {
            return CommandResult.rejected(AccountRefusal.OUTSIDE_SCOPE.violation(view.login()));
        }
        accounts.endSessions(view.id());
        acts.add(NewAct.of(view.id(), Kind.SESSIONS, actor.account()));
        return new CommandResult.Done<>(new AccountChange(view.id(), Optional.empty()));
    }

    private AccountChange linked(AccountView view) {
        return new AccountChange(view.id(), Optional.of(invitations.issue(view.id(), view.login())));
    }
}
