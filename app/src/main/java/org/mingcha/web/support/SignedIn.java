package org.mingcha.web.support;

import org.mingcha.accounts.SignIn;
import org.springframework.security.core.AuthenticatedPrincipal;

/** All that a session remembers of who signed in; roles are looked up for each request. */
public record SignedIn(SignIn.Granted granted) implements AuthenticatedPrincipal {
    public long account() {
        return granted.account();
    }

    @Override
    public String getName() {
        return Long.toString(account());
    }
}
