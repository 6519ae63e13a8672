package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.accounts.OwnAccountCommand.ChangePassword;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a password at the wish of who knows the present one; wrong tries count like those at sign-in. */
@Component
public class OwnPassword {
    private final AccountTable accounts;
    private final PasswordConfirmation present;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final PasswordWriter writer;
    private final TransactionTemplate transaction;

    OwnPassword(
            AccountTable accounts,
            PasswordConfirmation present,
            Passwords passwords,
            PasswordRule rule,
            PasswordWriter writer,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.present = present;
        this.passwords = passwords;
        this.rule = rule;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** No connection waits while passwords are hashed. */
    public CommandResult<Actor> change(Owner owner, ChangePassword change) {
        var login = accounts.login(owner.actor().account());
        var wrong = malformed(owner, login, change).or(() -> present.fault(owner, change.present()));
        if (wrong.isPresent()) {
            return CommandResult.rejected(wrong.get());
        }
        var hash = passwords.hash(change.password().text());
        transaction.executeWithoutResult(status -> writer.write(owner, hash));
        return new CommandResult.Done<>(owner.actor());
    }

    private Optional<Violation> malformed(Owner owner, String login, ChangePassword change) {
        var password = change.password().text();
        if (!password.equals(change.again().text())) {
            return Optional.of(AccountRefusal.PASSWORDS_DIFFER.at("again"));
        }
        if (password.equals(change.present().text())) {
            return Optional.of(AccountRefusal.PASSWORD_SAME.at("password"));
        }
        return rule.refusal(owner.actor().account(), login, password).map(refusal -> refusal.at("password"));
    }
}
