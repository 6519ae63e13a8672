package org.mingcha.accounts;

/**
 * The factors of one's own account.
 *
 * @param authenticator whether there is one
 * @param recoveryCodes how many are left
 * @param required whether one of the account's roles asks for a factor
 */
public record FactorView(boolean authenticator, int recoveryCodes, boolean required) {}
