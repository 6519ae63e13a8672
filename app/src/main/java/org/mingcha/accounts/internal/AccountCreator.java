package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.springframework.stereotype.Component;

/** Adds an account with its first role. */
@Component
public class AccountCreator {
    private static final int LONGEST_NAME = 64;

    private final AccountTable accounts;
    private final RoleTable roles;
    private final InvitationTable invitations;
    private final ActTable acts;
    private final AccountAuthority authority;

    AccountCreator(
            AccountTable accounts,
            RoleTable roles,
            InvitationTable invitations,
            ActTable acts,
            AccountAuthority authority) {
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
        this.acts = acts;
        this.authority = authority;
    }

    public AccountAddition add(Actor actor, NewAccount wanted) {
        var unfit = LoginRule.refusal(wanted.login());
        if (unfit.isPresent()) {
            return new AccountAddition.Refused(unfit.get(), wanted.login());
        }
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            return new AccountAddition.Refused(AccountRefusal.NAME_MISSING, wanted.login());
        }
        return authority
                .grant(actor, wanted.role(), wanted.unit())
                .map(grant -> added(actor, wanted, grant))
                .orElseGet(() -> new AccountAddition.Refused(AccountRefusal.UNIT_UNKNOWN, wanted.unit()));
    }

    private AccountAddition added(Actor actor, NewAccount wanted, Actor.Grant grant) {
        Optional<Long> id = accounts.add(wanted.login(), wanted.name());
        if (id.isEmpty()) {
            return new AccountAddition.Refused(AccountRefusal.LOGIN_TAKEN, wanted.login());
        }
        roles.give(id.get(), grant.role(), grant.unit());
        acts.add(NewAct.given(id.get(), grant, actor.account()));
        return new AccountAddition.Invited(invitations.issue(id.get(), wanted.login()));
    }
}
