package org.mingcha.document.signature;

import java.util.Arrays;
import java.util.Optional;

/** Where a DER value ends within the room that was left for it. */
final class DerLength {
    private static final int SHORT = 0x80;
    private static final int MOST = 3;

    private DerLength() {}

    /** The value alone; empty where it does not fit, or what is behind it is not empty. */
    static Optional<byte[]> cut(byte[] room) {
        if (room.length < 2) {
            return Optional.empty();
        }
        int first = room[1] & 0xff;
        int more = first < SHORT ? 0 : first - SHORT;
        if (first == SHORT || more > MOST || room.length < 2 + more) {
            return Optional.empty();
        }
        int length = first < SHORT ? first : 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | room[2 + i] & 0xff;
        }
        int end = 2 + more + length;
        if (end > room.length) {
            return Optional.empty();
        }
        for (int i = end; i < room.length; i++) {
            if (room[i] != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(room, end));
    }
}
