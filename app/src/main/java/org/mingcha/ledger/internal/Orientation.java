package org.mingcha.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which way up a photograph is shown: the one thing of EXIF that is kept. */
final class Orientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** Reads the tag of an APP1 segment; empty where there is none or the picture is upright anyway. */
    static Optional<Integer> in(byte[] jpeg, int from, int to) {
        if (to - from < EXIF.length + 8 || !new String(jpeg, from, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
            return Optional.empty();
        }
        try {
            return turn(jpeg, from, to);
        } catch (IndexOutOfBoundsException crooked) {
            // A directory that points nowhere: the picture is fine, only its EXIF is not.
            return Optional.empty();
        }
    }

    private static Optional<Integer> turn(byte[] jpeg, int from, int to) {
        var tiff = ByteBuffer.wrap(jpeg, from + EXIF.length, to - from - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int turn = tiff.getShort(entry + 8) & 0xffff;
                return turn > UPRIGHT && turn <= 8 ? Optional.of(turn) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** An APP1 segment that says this and nothing else. */
    static byte[] segment(int turn) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(EXIF)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
