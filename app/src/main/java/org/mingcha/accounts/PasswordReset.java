package org.mingcha.accounts;

import java.time.Instant;

/**
 * Somebody else's link has set the account's password anew.
 *
 * @param by who made the link; empty: the operator at the console
 */
public record PasswordReset(Instant at, String by) {}
