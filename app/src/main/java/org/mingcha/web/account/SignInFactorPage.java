package org.mingcha.web.account;

import org.mingcha.web.support.Shell;

/**
 * Where somebody whose password was right gives a code.
 *
 * @param fault what to do after a wrong one; empty at first
 * @param passkeys whether browsers have them here
 */
public record SignInFactorPage(Shell shell, String fault, boolean passkeys) {}
