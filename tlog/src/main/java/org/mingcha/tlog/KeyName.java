package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The rule for key names, and the id that a name and a key make together. */
final class KeyName {
    private KeyName() {}

    /** @throws IllegalArgumentException for an empty name or one with a space, a plus or a control character */
    static void check(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new IllegalArgumentException("A key name is not empty and has no space and no plus: " + name);
        }
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key). */
    static int id(String name, byte algorithm, byte[] publicKey) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(text.length + 2 + publicKey.length);
        input.put(text).put((byte) '\n').put(algorithm).put(publicKey);
        return (int) (Hashing.sha256(input.array()).first() >>> 32);
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c < ' ' || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
