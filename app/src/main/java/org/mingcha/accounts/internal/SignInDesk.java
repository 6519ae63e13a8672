package org.mingcha.accounts.internal;

import java.time.Duration;
import java.util.Locale;
import org.mingcha.accounts.SignIn;
import org.springframework.stereotype.Component;

/**
 * Checks logins and slows guessing down. What is slowed is a pair of login and address, and an address as such: an
 * account is never locked, so nobody can shut its owner out by typing wrong passwords from elsewhere.
 */
@Component
public class SignInDesk {
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_PER_ADDRESS = 60;
    private static final int LONGEST_WAIT = 60;

    private final AccountTable accounts;
    private final FailureTable failures;
    private final Passwords passwords;
    private final AtOnce atOnce = new AtOnce();

    SignInDesk(AccountTable accounts, FailureTable failures, Passwords passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
    }

    /** A try counts when it has failed; so of those that arrive together no more go on than are free. */
    public SignIn signIn(String login, String password, String address) {
        var key = login.toLowerCase(Locale.ROOT);
        var wait = new SignIn.Wait(Duration.ofSeconds(1));
        return atOnce.<SignIn>act(
                key + "\n" + address,
                FREE_TRIES,
                () -> atOnce.<SignIn>act(address, FREE_TRIES_PER_ADDRESS, () -> tried(key, password, address), wait),
                wait);
    }

    private SignIn tried(String key, String password, String address) {
        var rest = rest(key, address);
        if (rest > 0) {
            return new SignIn.Wait(Duration.ofSeconds(rest));
        }
        var known = accounts.credentials(key);
        var right = password.length() <= PasswordRule.LONGEST * 2
                && passwords.matches(
                        password, known.map(AccountTable.Credentials::hash).orElse(null));
        if (!right || known.isEmpty()) {
            failures.add(key, address);
            return new SignIn.Denied();
        }
        failures.forget(key, address);
        return new SignIn.Granted(
                known.get().account(), known.get().name(), known.get().generation());
    }

    private long rest(String login, String address) {
        var own = wait(failures.of(login, address), FREE_TRIES);
        return Math.max(own, wait(failures.of(address), FREE_TRIES_PER_ADDRESS));
    }

    /** 1, 2, 4 … 60 seconds after the last wrong try, once the free ones are used up. */
    private static long wait(FailureTable.Failures failed, int free) {
        if (failed.count() < free) {
            return 0;
        }
        var pause = Math.min(LONGEST_WAIT, 1L << Math.min(failed.count() - free, 6));
        return Math.max(0, pause - failed.secondsSinceLast());
    }
}
