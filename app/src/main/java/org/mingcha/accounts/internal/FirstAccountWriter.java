package org.mingcha.accounts.internal;

import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.FirstAccount;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.SignIn;
import org.mingcha.command.CommandResult;
import org.mingcha.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The root, the account, its role and its password. */
@Component
class FirstAccountWriter {
    private final Organisation organisation;
    private final AccountCreator creator;
    private final AccountTable accounts;
    private final RoleTable roles;
    private final InvitationTable invitations;
    private final FactorRule rule;

    FirstAccountWriter(
            Organisation organisation,
            AccountCreator creator,
            AccountTable accounts,
            RoleTable roles,
            InvitationTable invitations,
            FactorRule rule) {
        this.organisation = organisation;
        this.creator = creator;
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
        this.rule = rule;
    }

    /** Of those that come together, the second finds that somebody administers. */
    CommandResult<SignIn.Granted> write(FirstAccount typed, String hash) {
        roles.lock();
        if (roles.isAdministered()) {
            return CommandResult.rejected(AccountRefusal.SET_UP_ALREADY.violation());
        }
        organisation.ensureRoot();
        var wanted = new NewAccount(typed.login(), typed.name(), Role.ADMIN, Organisation.ROOT);
        return switch (creator.add(Actor.operator(), wanted)) {
            case AccountAddition.Refused(var reason, var subject) ->
                CommandResult.rejected(reason.at(reason == AccountRefusal.NAME_MISSING ? "name" : "login", subject));
            case AccountAddition.Invited(var link) -> {
                invitations.spendAll(link.account());
                accounts.changePassword(link.account(), hash);
                yield new CommandResult.Done<>(granted(link.account()));
            }
        };
    }

    private SignIn.Granted granted(long account) {
        var actor = accounts.actor(account).orElseThrow();
        var stage = FactorRule.stage(false, false, rule.isRequired(actor));
        return new SignIn.Granted(
                account, actor.name(), accounts.generation(account).orElseThrow(), stage);
    }
}
