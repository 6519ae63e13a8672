package org.mingcha.accounts;

/** What became of somebody who comes back from the provider. */
public sealed interface ProviderReturn {
    record SignedIn(SignIn.Granted who) implements ProviderReturn {}

    /** The account is bound from now on. */
    record Bound() implements ProviderReturn {}

    /** Whoever it is, no account is bound to them. */
    record Unknown() implements ProviderReturn {}

    /** They are bound to another account. */
    record Taken() implements ProviderReturn {}

    /** Too late, not what was asked for, or the provider said no. */
    record Refused() implements ProviderReturn {}
}
