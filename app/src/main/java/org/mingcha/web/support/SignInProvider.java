package org.mingcha.web.support;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.bounds.Overloaded;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
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

    /** All threads that hash are taken. */
    static final class TooManyAtOnce extends LockedException {
        private static final long serialVersionUID = 1;

        private final Overloaded refusal;

        TooManyAtOnce(Overloaded refusal) {
            super("overloaded", refusal);
            this.refusal = refusal;
        }

        Overloaded refusal() {
            return refusal;
        }
    }

    private final Accounts accounts;

    SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var login = typed.getName().strip();
        var password = String.valueOf(typed.getCredentials());
        return switch (signIn(login, password, source(typed.getDetails()))) {
            case SignIn.Granted who ->
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(who), null, List.of());
            case SignIn.Denied no -> throw new BadCredentialsException("denied");
            case SignIn.Wait wait -> throw new TooManyTries(wait.rest());
        };
    }

    private SignIn signIn(String login, String password, SignInSource source) {
        try {
            return accounts.signIn(login, password, source);
        } catch (Overloaded refusal) {
            throw new TooManyAtOnce(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static SignInSource source(@Nullable Object details) {
        return details instanceof SignInSource source ? source : SignInSource.at("");
    }
}
