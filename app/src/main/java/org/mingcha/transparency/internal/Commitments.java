package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.tlog.Hash;

/** Commitments over stored canonical bytes, which are never serialised again. */
final class Commitments {
    private final byte[] content;
    private final byte[] evidence;

    Commitments(String origin) {
        content = (origin + "/commit/v1\0").getBytes(StandardCharsets.UTF_8);
        evidence = (origin + "/evidence/v1\0").getBytes(StandardCharsets.UTF_8);
    }

    Hash content(byte[] salt, byte[] canonical) {
        return digest(content, salt, canonical);
    }

    /** One for each file; salts and digests packed side by side. */
    List<Hash> evidence(byte[] salts, byte[] digests) {
        var commitments = new ArrayList<Hash>();
        for (int place = 0; place < digests.length / Hash.SIZE; place++) {
            commitments.add(digest(evidence, Hashes.slice(salts, place), Hashes.slice(digests, place)));
        }
        return commitments;
    }

    private static Hash digest(byte[] prefix, byte[] salt, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(salt);
            return Hash.of(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
