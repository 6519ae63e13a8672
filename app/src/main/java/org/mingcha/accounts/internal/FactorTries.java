package org.mingcha.accounts.internal;

import java.time.Duration;
import org.mingcha.accounts.SignIn;
import org.springframework.stereotype.Component;

/**
 * Takes codes, and slows guessing down. Whoever tries them knows the password; so they are counted by account, wherever they
 * come from: a password that others know is no reason to let them guess from many places.
 */
@Component
public class FactorTries {
    private static final int FREE_TRIES = 5;
    private static final String LOGIN = "code";

    private final Authenticator authenticator;
    private final RecoveryCodes recovery;
    private final FailureTable failures;
    private final ConcurrencyLimit atOnce = new ConcurrencyLimit();

    FactorTries(Authenticator authenticator, RecoveryCodes recovery, FailureTable failures) {
        this.authenticator = authenticator;
        this.recovery = recovery;
        this.failures = failures;
    }

    /** A try counts when it has failed; so of those that arrive together no more go on than are free. */
    public SignIn prove(SignIn.Granted who, String code) {
        var side = "account " + who.account();
        var wait = new SignIn.Wait(Duration.ofSeconds(1));
        return atOnce.<SignIn>act(side, FREE_TRIES, () -> tried(who, code, side), wait);
    }

    private SignIn tried(SignIn.Granted who, String code, String side) {
        long rest = failures.of(LOGIN, side).rest(FREE_TRIES);
        if (rest > 0) {
            return new SignIn.Wait(Duration.ofSeconds(rest));
        }
        if (authenticator.take(who.account(), code) || recovery.spend(who.account(), code)) {
            failures.forget(LOGIN, side);
            return who.factored();
        }
        failures.add(LOGIN, side);
        return new SignIn.Denied();
    }
}
