package org.mingcha.web.support;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** All that a session remembers of who signed in; roles are looked up for each request. */
public record SignedIn(long account) implements AuthenticatedPrincipal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** Also the sessions' principal name: by it accounts end them when the password changes. */
    @Override
    public String getName() {
        return Long.toString(account);
    }
}
