package org.mingcha.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** One SHA-256 engine with its buffer, for loops over many hashes. Not for use by several threads. */
final class Hasher {
    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final MessageDigest digest;
    private final byte[] node = new byte[1 + 2 * Hash.SIZE];
    private final byte[] out = new byte[Hash.SIZE];

    Hasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
        node[0] = NODE_PREFIX;
    }

    Hash leaf(byte[] buffer, int offset, int length) {
        digest.update(LEAF_PREFIX);
        digest.update(buffer, offset, length);
        return finish();
    }

    Hash node(Hash left, Hash right) {
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.SIZE);
        return plain(node);
    }

    Hash plain(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        return finish();
    }

    /** The root of a perfect subtree over these hashes; their number is a power of two. */
    Hash perfect(List<Hash> hashes) {
        var row = hashes.toArray(Hash[]::new);
        for (int width = row.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                row[i] = node(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }

    private Hash finish() {
        try {
            digest.digest(out, 0, out.length);
            return Hash.at(out, 0);
        } catch (DigestException impossible) {
            throw new IllegalStateException("SHA-256 fits 32 bytes", impossible);
        }
    }
}
