package org.mingcha.accounts.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.UsersImported;
import org.mingcha.accounts.UsersImported.RefusedRow;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Component;

/** Adds every readable row of a workbook; a row with a login that exists gives one more role, and no link. */
@Component
public class UserImport {
    private final AccountTable accounts;
    private final AccountCreator creator;
    private final AccountChanges changes;

    UserImport(AccountTable accounts, AccountCreator creator, AccountChanges changes) {
        this.accounts = accounts;
        this.creator = creator;
        this.changes = changes;
    }

    public UsersImported read(Actor actor, Path workbook) {
        var sheet = UserSheet.read(workbook);
        var invited = new ArrayList<Invitation>();
        var given = new ArrayList<String>();
        var refused = new ArrayList<>(sheet.refused());
        for (var row : sheet.rows()) {
            switch (creator.add(actor, row.account())) {
                case AccountAddition.Invited done -> invited.add(done.invitation());
                case AccountAddition.Refused no
                when no.reason() == AccountRefusal.LOGIN_TAKEN -> give(actor, row, given, refused);
                case AccountAddition.Refused no -> refused.add(new RefusedRow(row.number(), no.reason(), no.subject()));
            }
        }
        return new UsersImported(invited, given, refused);
    }

    private void give(Actor actor, UserSheet.UserRow row, List<String> given, List<RefusedRow> refused) {
        var account = row.account();
        if (isGiven(actor, account)) {
            given.add(account.login());
        } else {
            refused.add(new RefusedRow(row.number(), AccountRefusal.OUTSIDE_SCOPE, account.login()));
        }
    }

    private boolean isGiven(Actor actor, NewAccount account) {
        var give = new AccountCommand.Give(account.role(), account.unit());
        return accounts.anyIdOf(account.login())
                .flatMap(id -> accounts.viewWithin(actor.scopes(Role.ADMIN), id))
                .map(view -> changes.give(actor, view, give))
                .filter(result -> result instanceof CommandResult.Done || result instanceof CommandResult.Duplicate)
                .isPresent();
    }
}
