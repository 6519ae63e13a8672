package org.mingcha.web.account;

import org.mingcha.web.support.Shell;

/**
 * The sign-in page.
 *
 * @param login as typed last, so that it isn't asked twice
 * @param fault what to do after a failed try; empty at first
 * @param notice good news, such as a password that was set; empty mostly
 */
public record SignInPage(Shell shell, String login, String fault, String notice) {}
