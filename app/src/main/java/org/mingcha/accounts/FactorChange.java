package org.mingcha.accounts;

import java.util.List;
import java.util.Optional;

/**
 * What an act on one's own factors brought.
 *
 * @param setUp of an authenticator that is to be confirmed
 * @param recoveryCodes new ones, shown once; empty mostly
 */
public record FactorChange(Optional<AuthenticatorSetUp> setUp, List<String> recoveryCodes) {
    public static final FactorChange NOTHING = new FactorChange(Optional.empty(), List.of());

    public FactorChange {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    public static FactorChange codes(List<String> codes) {
        return new FactorChange(Optional.empty(), codes);
    }

    public static FactorChange begun(AuthenticatorSetUp setUp) {
        return new FactorChange(Optional.of(setUp), List.of());
    }

    /** Without secrets: they must not get into a log by being printed. */
    @Override
    public String toString() {
        return "FactorChange";
    }
}
