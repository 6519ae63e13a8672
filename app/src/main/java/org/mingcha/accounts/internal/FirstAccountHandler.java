package org.mingcha.accounts.internal;

import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.FirstAccount;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the code, and makes the first administrator with password and role in one transaction, or nothing. */
@Component
public class FirstAccountHandler {
    private static final int FREE_TRIES = 5;

    /** As wrong tries are counted; no login holds a blank. */
    private static final String LOGIN = "set up";

    /** Nobody's: the account is not there yet. */
    private static final long NOBODY = 0;

    private final SetupCode code;
    private final FailureTable failures;
    private final RoleTable roles;
    private final FirstAccountWriter writer;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final TransactionTemplate transaction;
    private final ConcurrencyLimit atOnce = new ConcurrencyLimit();

    FirstAccountHandler(
            SetupCode code,
            FailureTable failures,
            RoleTable roles,
            FirstAccountWriter writer,
            Passwords passwords,
            PasswordRule rule,
            TransactionTemplate transaction) {
        this.code = code;
        this.failures = failures;
        this.roles = roles;
        this.writer = writer;
        this.passwords = passwords;
        this.rule = rule;
        this.transaction = transaction;
    }

    public Optional<String> offer() {
        return roles.isAdministered() ? Optional.empty() : Optional.of(code.renew());
    }

    public boolean isAwaited() {
        return code.isThere() && !roles.isAdministered();
    }

    /** A try counts when it has failed; so of those that arrive together no more go on than are free. */
    public CommandResult<SignIn.Granted> make(FirstAccount typed, SignInSource source) {
        var wait = CommandResult.<SignIn.Granted>rejected(AccountRefusal.PASSWORD_WAIT.at("code", 1));
        return atOnce.act(source.network(), FREE_TRIES, () -> tried(typed, source.network()), wait);
    }

    private CommandResult<SignIn.Granted> tried(FirstAccount typed, String side) {
        if (!isAwaited()) {
            return CommandResult.rejected(AccountRefusal.SET_UP_ALREADY.violation());
        }
        long rest = failures.of(LOGIN, side).rest(FREE_TRIES);
        if (rest > 0) {
            return CommandResult.rejected(AccountRefusal.PASSWORD_WAIT.at("code", rest));
        }
        if (!code.isRight(typed.code().text())) {
            failures.add(LOGIN, side);
            return CommandResult.rejected(AccountRefusal.SET_UP_CODE.at("code"));
        }
        return rule.refusal(NOBODY, typed.login(), typed.password().text())
                .<CommandResult<SignIn.Granted>>map(refusal -> CommandResult.rejected(refusal.at("password")))
                .orElseGet(() -> made(typed));
    }

    private CommandResult<SignIn.Granted> made(FirstAccount typed) {
        var hash = passwords.hash(typed.password().text());
        var result = Objects.requireNonNull(transaction.execute(_ -> writer.write(typed, hash)));
        if (result instanceof CommandResult.Done<SignIn.Granted>) {
            code.forget();
        }
        return result;
    }
}
