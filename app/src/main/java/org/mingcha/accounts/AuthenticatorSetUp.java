package org.mingcha.accounts;

/**
 * What an authenticator has to know. Shown once, to its owner; it counts once a code confirms it.
 *
 * @param secret Base32, as it can be typed
 * @param uri the same and more, as a QR code says it: {@code otpauth://totp/…}
 */
public record AuthenticatorSetUp(String secret, String uri) {
    /** Without the secret: it must not get into a log by being printed. */
    @Override
    public String toString() {
        return "AuthenticatorSetUp";
    }
}
