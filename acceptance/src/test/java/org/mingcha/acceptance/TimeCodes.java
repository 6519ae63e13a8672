package org.mingcha.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator shows that was told this secret: RFC 6238, written apart from the server's. */
record TimeCodes(byte[] secret) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param text Base32, with or without gaps */
    static TimeCodes of(String text) {
        var bits = new StringBuilder();
        text.chars()
                .filter(letter -> DIGITS.indexOf(letter) >= 0)
                .forEach(letter -> bits.append(
                        Integer.toBinaryString(32 + DIGITS.indexOf(letter)).substring(1)));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return new TimeCodes(bytes);
    }

    /** @param steps of thirty seconds from now: one ahead is taken too, and none twice */
    String code(int steps) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var step = System.currentTimeMillis() / 30_000 + steps;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return Integer.toString(1_000_000 + number % 1_000_000).substring(1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
