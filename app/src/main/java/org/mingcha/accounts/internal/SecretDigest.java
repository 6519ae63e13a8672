package org.mingcha.accounts.internal;

import java.nio.charset.StandardCharsets;
import org.mingcha.tlog.Hashing;

/** What is random and opens something is kept only by its digest. */
final class SecretDigest {
    private SecretDigest() {}

    static byte[] sha256(String text) {
        return Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
