package org.mingcha.evidence.page;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Two bytes in three of the letters that a QR code packs densely, as RFC 9285 does it, but for four: without blank, dollar,
 * percent and asterisk, which messengers and forms change, 41 are left, and 41³ is enough. One text for each value.
 */
final class Base41 {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:";
    private static final int BASE = 41;
    private static final int BYTE = 256;

    private Base41() {}

    static String encode(byte[] bytes) {
        var out = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean isPair = i + 1 < bytes.length;
            int value = isPair ? (bytes[i] & 0xff) * BYTE + (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int k = 0; k < (isPair ? 3 : 2); k++) {
                out.append(LETTERS.charAt(value % BASE));
                value /= BASE;
            }
        }
        return out.toString();
    }

    static Optional<byte[]> decode(String text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int end = Math.min(i + 3, text.length());
            int value = 0;
            for (int k = end - 1; k >= i; k--) {
                int digit = LETTERS.indexOf(text.charAt(k));
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value * BASE + digit;
            }
            boolean isPair = end - i == 3;
            if (end - i == 1 || value >= (isPair ? BYTE * BYTE : BYTE)) {
                return Optional.empty();
            }
            if (isPair) {
                out.write(value / BYTE);
            }
            out.write(value % BYTE);
        }
        return Optional.of(out.toByteArray());
    }
}
