package org.mingcha.web.account;

import org.mingcha.web.support.Shell;

/**
 * Where a one-time link leads.
 *
 * @param login whose password is set; empty: the link is spent
 * @param fault what to put right
 */
public record WelcomePage(Shell shell, String token, String login, String fault) {}
