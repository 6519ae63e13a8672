package org.mingcha.accounts;

/** What became of adding an account. */
public sealed interface AccountAddition {
    /** Added, or given one more role; the link has yet to be followed. */
    record Invited(Invitation invitation) implements AccountAddition {}

    /** Nothing was changed. */
    record Refused(AccountRefusal reason, String subject) implements AccountAddition {}
}
