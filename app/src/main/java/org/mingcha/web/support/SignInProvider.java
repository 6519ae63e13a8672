package org.mingcha.web.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Spring Security's way into {@link Accounts#signIn}. */
@Component
class SignInProvider implements AuthenticationProvider {
    /** Too many wrong tries from one address. */
    static final class TooManyTries extends LockedException {
        private static final long serialVersionUID = 1;

        private final Duration rest;

        TooManyTries(Duration rest) {
            super("wait " + rest);
            this.rest = rest;
        }

        Duration rest() {
            return rest;
        }
    }

    /** The password was right, and is not enough: to Spring Security a failure, so that nothing is opened. */
    static final class Unfinished extends AuthenticationException {
        private static final long serialVersionUID = 1;

        private final transient SignIn.Granted who;

        Unfinished(SignIn.Granted who) {
            super("unfinished");
            this.who = who;
        }

        SignIn.Granted who() {
            return who;
        }
    }

    private final Accounts accounts;
    private final AccessLog log;

    SignInProvider(Accounts accounts, AccessLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var login = typed.getName().strip();
        var password = String.valueOf(typed.getCredentials());
        var outcome = accounts.signIn(login, password, source(typed.getDetails()));
        log.add(kind(outcome), login);
        return switch (outcome) {
            case SignIn.Granted who when who.stage().isComplete() -> SignedIn.token(who);
            case SignIn.Granted unfinished -> throw new Unfinished(unfinished);
            case SignIn.Denied no -> throw new BadCredentialsException("denied");
            case SignIn.Wait wait -> throw new TooManyTries(wait.rest());
        };
    }

    private static AccessKind kind(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Granted who -> who.stage().isComplete() ? AccessKind.SIGN_IN : AccessKind.HALFWAY;
            case SignIn.Denied _ -> AccessKind.REFUSED;
            case SignIn.Wait _ -> AccessKind.THROTTLED;
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static SignInSource source(@Nullable Object details) {
        return details instanceof SignInSource source ? source : SignInSource.at("");
    }
}
