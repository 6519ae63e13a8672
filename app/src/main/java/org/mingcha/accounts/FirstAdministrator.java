package org.mingcha.accounts;

import java.util.Optional;
import org.mingcha.accounts.internal.FirstAccountHandler;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Service;

/**
 * Whoever sets an installation up: nobody is there yet who could invite them. Who reads the server's first lines is its
 * operator, so a code that stands there is what they show instead of an account.
 */
@Service
public class FirstAdministrator {
    private final FirstAccountHandler handler;

    FirstAdministrator(FirstAccountHandler handler) {
        this.handler = handler;
    }

    /** A new code, to be printed once; an older one of this process is void. Empty: somebody administers already. */
    public Optional<String> offer() {
        return handler.offer();
    }

    /** Whether this process has offered a code and nobody administers yet. */
    public boolean isAwaited() {
        return handler.isAwaited();
    }

    /**
     * Makes the administrator of the root, once: of those that come with the code together one is made. Outside a
     * transaction: no connection waits while the password is hashed.
     */
    public CommandResult<SignIn.Granted> make(FirstAccount typed, SignInSource source) {
        return handler.make(typed, source);
    }
}
