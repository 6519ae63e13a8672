package org.mingcha.document.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the glyphs of a shipped face look: per character its glyph's number, width, and the digest of its outline. The
 * faces themselves are fourteen times as large, and a verifier has to know those of former releases as well.
 */
final class ShippedGlyphs {
    private static final Map<String, String> FILES = Map.of(
            "MingchaBody", "mingcha-body",
            "MingchaKai", "mingcha-kai",
            "MingchaLatin", "mingcha-latin",
            "MingchaSans", "mingcha-sans",
            "MingchaSong", "mingcha-song",
            "MingchaTitle", "mingcha-title");
    private static final ConcurrentHashMap<String, ShippedGlyphs> READ = new ConcurrentHashMap<>();
    private static final int HEAD = 54;
    private static final int ROW = 4 + 2 + 2 + Face.DIGEST;

    private final String name;
    private final byte[] bytes;
    private final ByteBuffer rows;

    private ShippedGlyphs(String name) {
        this.name = name;
        String file = "/org/mingcha/document/glyphs/" + FILES.get(name) + ".bin";
        try (InputStream in = ShippedGlyphs.class.getResourceAsStream(file)) {
            bytes = in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        if (bytes.length < HEAD) {
            throw new IllegalStateException("no glyphs in " + file);
        }
        rows = ByteBuffer.wrap(bytes);
    }

    static Optional<ShippedGlyphs> of(String name) {
        return FILES.containsKey(name) ? Optional.of(READ.computeIfAbsent(name, ShippedGlyphs::new)) : Optional.empty();
    }

    boolean hasHead(byte[] head) {
        return Arrays.equals(head, 0, HEAD, bytes, 0, HEAD);
    }

    /** 0 where the face has no such character. */
    int glyph(int character) {
        int row = row(character);
        return row < 0 ? 0 : Short.toUnsignedInt(rows.getShort(row + 4));
    }

    int advance(int character) {
        return Short.toUnsignedInt(rows.getShort(row(character) + 6));
    }

    boolean hasOutline(int character, byte[] digest) {
        int from = row(character) + 8;
        return Arrays.equals(digest, 0, Face.DIGEST, bytes, from, from + Face.DIGEST);
    }

    /** Where the character's row begins, or a number below 0. */
    private int row(int character) {
        int low = 0;
        int high = (bytes.length - HEAD) / ROW - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.getInt(HEAD + middle * ROW);
            if (found == character) {
                return HEAD + middle * ROW;
            }
            if (found < character) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return name;
    }
}
