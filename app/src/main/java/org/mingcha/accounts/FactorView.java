package org.mingcha.accounts;

import java.util.List;

/**
 * The factors of one's own account.
 *
 * @param authenticator whether there is one
 * @param recoveryCodes how many are left
 * @param required whether one of the account's roles asks for a factor
 * @param passkeysPossible whether browsers have passkeys where this server is reached
 */
public record FactorView(
        boolean authenticator,
        int recoveryCodes,
        boolean required,
        List<PasskeyView> passkeys,
        boolean passkeysPossible) {
    public FactorView {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether the role would be without one if another was taken away. */
    public boolean isLastOneNeeded() {
        return required && passkeys.size() + (authenticator ? 1 : 0) <= 1;
    }
}
