package org.mingcha.accounts;

import org.mingcha.command.ConcealedText;

/**
 * What somebody types who sets an installation up.
 *
 * @param code that the server printed when it started
 */
public record FirstAccount(ConcealedText code, String login, String name, ConcealedText password) {}
