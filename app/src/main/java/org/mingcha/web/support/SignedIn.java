package org.mingcha.web.support;

import java.util.List;
import org.mingcha.accounts.SignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/** All that a session remembers of who signed in; roles are looked up for each request. */
public record SignedIn(SignIn.Granted granted) implements AuthenticatedPrincipal {
    /** As Spring Security knows whoever is signed in. */
    static Authentication token(SignIn.Granted granted) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(granted), null, List.of());
    }

    public long account() {
        return granted.account();
    }

    @Override
    public String getName() {
        return Long.toString(account());
    }
}
