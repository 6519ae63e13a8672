package org.mingcha.tlog;

/** The hashes of RFC 6962: leaves and nodes are told apart by their first byte. */
public final class Hashing {
    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = sha256(new byte[0]);

    private Hashing() {}

    /** SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        return new Hasher().leaf(entry, 0, entry.length);
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        return new Hasher().node(left, right);
    }

    /** Plain SHA-256, for what lies outside the tree. */
    public static Hash sha256(byte[] bytes) {
        return new Hasher().plain(bytes);
    }
}
