package org.mingcha.web.support;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
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

    private final Accounts accounts;

    SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var login = typed.getName().strip();
        var password = String.valueOf(typed.getCredentials());
        return switch (accounts.signIn(login, password, source(typed.getDetails()))) {
            case SignIn.Granted who ->
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(who), null, List.of());
            case SignIn.Denied no -> throw new BadCredentialsException("denied");
            case SignIn.Wait wait -> throw new TooManyTries(wait.rest());
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
