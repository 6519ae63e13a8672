package org.mingcha.tlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value: 32 bytes, held as four big-endian words so that equality, ordering and immutability come for free.
 *
 * <p>The parsers are strict: exactly 32 bytes, lower-case hexadecimal, padded standard base64 with no stray bits.
 */
public record Hash(long first, long second, long third, long fourth) implements Comparable<Hash> {
    /** Length in bytes. */
    public static final int SIZE = 32;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * A hash from its bytes.
     *
     * @throws IllegalArgumentException unless there are exactly 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /** The 32 bytes that begin at this offset. */
    public static Hash at(byte[] bytes, int offset) {
        return new Hash(
                (long) WORD.get(bytes, offset),
                (long) WORD.get(bytes, offset + 8),
                (long) WORD.get(bytes, offset + 16),
                (long) WORD.get(bytes, offset + 24));
    }

    /**
     * A hash from hexadecimal.
     *
     * @throws IllegalArgumentException unless the text is 64 lower-case hexadecimal digits
     */
    public static Hash ofHex(String hex) {
        var hash = of(HexFormat.of().parseHex(hex));
        if (!hash.hex().equals(hex)) {
            throw new IllegalArgumentException("Hexadecimal digits are written in lower case");
        }
        return hash;
    }

    /**
     * A hash from base64.
     *
     * @throws IllegalArgumentException unless the text is the padded base64 of 32 bytes
     */
    public static Hash ofBase64(String base64) {
        return of(StrictBase64.decode(base64));
    }

    public byte[] bytes() {
        var bytes = new byte[SIZE];
        copyTo(bytes, 0);
        return bytes;
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    void copyTo(byte[] target, int offset) {
        WORD.set(target, offset, first);
        WORD.set(target, offset + 8, second);
        WORD.set(target, offset + 16, third);
        WORD.set(target, offset + 24, fourth);
    }

    /** Orders as the bytes do, unsigned. */
    @Override
    public int compareTo(Hash other) {
        int order = Long.compareUnsigned(first, other.first);
        order = order != 0 ? order : Long.compareUnsigned(second, other.second);
        order = order != 0 ? order : Long.compareUnsigned(third, other.third);
        return order != 0 ? order : Long.compareUnsigned(fourth, other.fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
