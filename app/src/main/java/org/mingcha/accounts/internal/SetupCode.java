package org.mingcha.accounts.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The code of this process, in its memory alone and only as a digest: a restart makes another. */
@Component
class SetupCode {
    /** Crockford's: nothing that is taken for something else when it is copied from a screen. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final byte[] NONE = {};

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<byte[]> digest = new AtomicReference<>(NONE);

    String renew() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        digest.set(SecretDigest.sha256(plain(code.toString())));
        return code.toString();
    }

    void forget() {
        digest.set(NONE);
    }

    boolean isThere() {
        return digest.get().length > 0;
    }

    /** Takes the same time whatever was typed. */
    boolean isRight(String typed) {
        return MessageDigest.isEqual(digest.get(), SecretDigest.sha256(plain(typed)));
    }

    /** As it is copied by hand: without gaps, in either case, and with the letters that stand for one another. */
    private static String plain(String typed) {
        var upper = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var kept = new StringBuilder();
        upper.chars().filter(letter -> LETTERS.indexOf(letter) >= 0).forEach(letter -> kept.append((char) letter));
        return kept.toString();
    }
}
