package org.mingcha.accounts;

/**
 * Who comes with a token: its account, with the roles that the account holds now.
 *
 * @param token the token's id; what is kept per token is kept under it
 */
public record Bearer(long token, Actor actor, boolean writes) {}
