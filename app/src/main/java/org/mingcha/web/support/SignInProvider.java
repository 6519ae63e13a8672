package org.mingcha.web.support;

import java.time.Duration;
import java.util.List;
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
            case SignIn.Granted who ->
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(who), null, List.of());
            case SignIn.Denied no -> throw new BadCredentialsException("denied");
            case SignIn.Wait wait -> throw new TooManyTries(wait.rest());
        };
    }

    private static AccessKind kind(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Granted _ -> AccessKind.SIGN_IN;
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
