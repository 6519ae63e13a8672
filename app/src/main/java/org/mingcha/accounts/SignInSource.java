package org.mingcha.accounts;

import org.mingcha.bounds.Network;

/**
 * Where a try to sign in comes from.
 *
 * @param address as the connection has it, or the proxy that is trusted says
 * @param browser what a cookie of ours tells browsers apart by; empty where there is none
 */
public record SignInSource(String address, String browser) {
    public static SignInSource at(String address) {
        return new SignInSource(address, "");
    }

    /** The address as far as it is counted. */
    public String network() {
        return Network.of(address);
    }
}
