package org.mingcha.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries of one bundle: each as a big-endian uint16 length and its bytes. */
public final class EntryBundle {
    /** The longest entry that the format can hold, in bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private EntryBundle() {}

    /**
     * The bundle of these entries.
     *
     * @throws IllegalArgumentException for more than 256 entries or one beyond {@link #LONGEST_ENTRY}
     */
    public static byte[] encode(List<byte[]> entries) {
        if (entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("A bundle holds 256 entries, not " + entries.size());
        }
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes fits no bundle");
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** Exactly {@code tile.width()} entries and nothing after them. */
    public static Checked<List<byte[]>> decode(Tile tile, byte[] bundle) {
        return Malformed.check(() -> {
            var entries = new ArrayList<byte[]>(tile.width());
            int at = 0;
            while (entries.size() < tile.width()) {
                int length = length(tile, bundle, at);
                entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
                at += 2 + length;
            }
            if (at != bundle.length) {
                throw new Malformed(Flaw.BUNDLE_LENGTH, tile.path());
            }
            return entries;
        });
    }

    /** How many entries the bundle says that it holds, 256 at most: {@link #decode} tells whether it does. */
    public static int width(byte[] bundle) {
        int width = 0;
        for (int at = 0; at + 2 <= bundle.length && width < Tile.FULL; width++) {
            at += 2 + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
        }
        return width;
    }

    private static int length(Tile tile, byte[] bundle, int at) {
        int length = at + 2 <= bundle.length ? ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff) : Integer.MAX_VALUE;
        if (length > bundle.length - at - 2) {
            throw new Malformed(Flaw.BUNDLE_LENGTH, tile.path());
        }
        return length;
    }
}
