package org.mingcha.web.setup;

import org.mingcha.web.support.Shell;

/** The server's address. */
public record ServerStepPage(Shell shell, State state, String fault) {
    /**
     * How it stands.
     *
     * @param current what links begin with
     * @param isSet whether a setting says it
     * @param here the address at which this page is read
     * @param isThisMachine whether nobody else can use that
     * @param isSafe whether the browser speaks TLS
     * @param isSecure whether the server knows it
     */
    public record State(
            String current, boolean isSet, String here, boolean isThisMachine, boolean isSafe, boolean isSecure) {}
}
