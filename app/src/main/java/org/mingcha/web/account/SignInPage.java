package org.mingcha.web.account;

import org.mingcha.web.support.Shell;

/**
 * The sign-in page.
 *
 * @param login as typed last, so that it isn't asked twice
 * @param fault what to do after a failed try; empty at first
 * @param notice good news, such as a password that was set; empty mostly
 * @param ways beside the password
 */
public record SignInPage(Shell shell, String login, String fault, String notice, Ways ways) {
    /**
     * What else signs somebody in.
     *
     * @param passkeys whether browsers have them here
     * @param provider its name; empty: there is none
     * @param isNew whether nobody administers yet, so that there is something else to do first
     */
    public record Ways(boolean passkeys, String provider, boolean isNew) {}
}
