package org.mingcha.accounts.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator's codes: RFC 6238 with SHA-1, six digits and 30 seconds, since all of them know these. */
final class TimeCode {
    static final int SECONDS = 30;

    /** One step of 30 seconds before and after: clocks of telephones differ, and people need a moment to type. */
    private static final int WINDOW = 1;

    private static final int MODULUS = 1_000_000;

    private TimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String of(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: the last four bits say where the four bytes stand.
            int offset = digest[digest.length - 1] & 0xf;
            int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HMAC-SHA1", e);
        }
    }

    /** The step whose code this is; empty: none's around now. */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        var typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - WINDOW, step(now) + WINDOW)
                .filter(step -> MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }

    /** Of older steps no code is good any more. */
    static long oldest(Instant now) {
        return step(now) - WINDOW;
    }
}
