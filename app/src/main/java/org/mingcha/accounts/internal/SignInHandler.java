package org.mingcha.accounts.internal;

import java.time.Duration;
import java.util.Locale;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.accounts.SignInStage;
import org.springframework.stereotype.Component;

/**
 * Checks logins and slows guessing down. What is slowed is a pair of login and network, and a network as such: an
 * account is never locked, so nobody can shut its owner out by typing wrong passwords from elsewhere. In a browser where
 * the owner has signed in before only that browser's own tries count, so nobody behind the same address can either.
 */
@Component
public class SignInHandler {
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_PER_NETWORK = 60;

    private final AccountTable accounts;
    private final FailureTable failures;
    private final KnownBrowserTable browsers;
    private final Passwords passwords;
    private final FactorTable factors;
    private final FactorRule rule;
    private final ConcurrencyLimit atOnce = new ConcurrencyLimit();

    SignInHandler(
            AccountTable accounts,
            FailureTable failures,
            KnownBrowserTable browsers,
            Passwords passwords,
            FactorTable factors,
            FactorRule rule) {
        this.factors = factors;
        this.rule = rule;
        this.accounts = accounts;
        this.failures = failures;
        this.browsers = browsers;
        this.passwords = passwords;
    }

    /** A try counts when it has failed; so of those that arrive together no more go on than are free. */
    public SignIn signIn(String login, String password, SignInSource source) {
        var key = login.toLowerCase(Locale.ROOT);
        var side = browsers.isKnown(key, source.browser()) ? source.browser() : source.network();
        var wait = new SignIn.Wait(Duration.ofSeconds(1));
        return atOnce.<SignIn>act(
                key + "\n" + side,
                FREE_TRIES,
                () -> atOnce.<SignIn>act(
                        side, FREE_TRIES_PER_NETWORK, () -> tried(new Attempt(key, side, source), password), wait),
                wait);
    }

    /** @param side what its failures are counted by: a known browser, else a network */
    private record Attempt(String login, String side, SignInSource source) {}

    private SignIn tried(Attempt attempt, String password) {
        var rest = rest(attempt.login, attempt.side);
        if (rest > 0) {
            return new SignIn.Wait(Duration.ofSeconds(rest));
        }
        var known = accounts.credentials(attempt.login);
        var right = password.length() <= PasswordRule.LONGEST * 2
                && passwords.matches(
                        password, known.map(AccountTable.Credentials::hash).orElse(null));
        if (!right || known.isEmpty()) {
            failures.add(attempt.login, attempt.side);
            return new SignIn.Denied();
        }
        failures.forget(attempt.login, attempt.side);
        return granted(known.get(), attempt.source, password);
    }

    private SignIn granted(AccountTable.Credentials known, SignInSource source, String password) {
        browsers.add(known.account(), known.generation(), source.browser());
        if (passwords.isOutdated(known.hash())) {
            accounts.changePassword(known.account(), passwords.hash(password));
        }
        return new SignIn.Granted(known.account(), known.name(), known.generation(), stage(known.account()));
    }

    /** What the password alone is enough for. */
    private SignInStage stage(long account) {
        var required = accounts.actor(account).filter(rule::isRequired).isPresent();
        return FactorRule.stage(false, factors.hasAny(account), required);
    }

    private long rest(String login, String side) {
        long own = failures.of(login, side).rest(FREE_TRIES);
        return Math.max(own, failures.of(side).rest(FREE_TRIES_PER_NETWORK));
    }
}
