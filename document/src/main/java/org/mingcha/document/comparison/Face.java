package org.mingcha.document.comparison;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * A TrueType face, as far as it decides how a glyph looks. Our faces have no programs that move a glyph's points; an
 * embedded one must not have any either.
 */
final class Face {
    static final int DIGEST = 16;
    private static final int HEAD = 54;
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;
    private static final int DEEPEST = 3;

    private final byte[] bytes;
    private final ByteBuffer tables;
    private final Map<String, int[]> places = new HashMap<>();
    private final int glyphs;
    private final int metrics;
    private final boolean isWide;

    private Face(byte[] bytes, Set<String> known) {
        this.bytes = bytes;
        tables = ByteBuffer.wrap(bytes);
        int count = tables.getShort(4);
        for (int i = 0; i < count; i++) {
            place(DIRECTORY + i * RECORD, known);
        }
        if (tables.getInt(0) != 0x00010000 || length("head") != HEAD) {
            throw unknown("head");
        }
        glyphs = unsigned(at("maxp") + 4);
        metrics = unsigned(at("hhea") + 34);
        isWide = tables.getShort(at("head") + 50) == 1;
        if (metrics < 1 || length("loca") < (glyphs + 1) * (isWide ? 4 : 2) || length("hmtx") < metrics * 4) {
            throw unknown("maxp");
        }
    }

    /** @param known the tables that it may have */
    static Face read(byte[] bytes, Set<String> known) {
        try {
            return new Face(bytes, known);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw unknown("cut short");
        }
    }

    /** How large an em is and whatever else is said of all glyphs, without checksum and the width of places. */
    byte[] head() {
        byte[] head = Arrays.copyOfRange(bytes, at("head"), at("head") + HEAD);
        Arrays.fill(head, 8, 12, (byte) 0);
        Arrays.fill(head, 50, 52, (byte) 0);
        return head;
    }

    int advance(int glyph) {
        return unsigned(at("hmtx") + Math.min(glyph, metrics - 1) * 4);
    }

    /** The first bytes of the SHA-256 of a glyph's outline, components included; without what pads it. */
    byte[] outline(int glyph) {
        try {
            return Arrays.copyOf(outline(glyph, 0), DIGEST);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw unknown("glyph " + glyph);
        }
    }

    private byte[] outline(int glyph, int depth) {
        if (glyph < 0 || glyph >= glyphs || depth > DEEPEST) {
            throw unknown("glyph " + glyph);
        }
        int from = place(glyph);
        int end = place(glyph + 1);
        MessageDigest digest = Sha256.digest();
        if (from < end) {
            ByteBuffer outline = tables.slice(at("glyf") + from, end - from);
            boolean isSimple = outline.getShort(0) >= 0;
            int length = isSimple ? new SimpleOutline(outline).length() : components(outline, digest, depth);
            demandPadding(outline, length, glyph);
            if (isSimple) {
                digest.update(outline.slice(0, length));
            }
        }
        return digest.digest();
    }

    /** A glyph made of others: what it says of each, with that one's outline in place of its number. */
    private int components(ByteBuffer outline, MessageDigest digest, int depth) {
        digest.update(outline.slice(0, 10));
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int length = (flags & 1) != 0 ? 8 : 6;
            length += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            digest.update(outline.slice(at, 2));
            digest.update(outline.slice(at + 4, length - 4));
            digest.update(outline(outline.getShort(at + 2) & 0xffff, depth + 1));
            at += length;
        } while ((flags & 0x20) != 0);
        if ((flags & 0x100) != 0) {
            throw unknown("a glyph with a program");
        }
        return at;
    }

    private static void demandPadding(ByteBuffer outline, int length, int glyph) {
        for (int i = length; i < outline.limit(); i++) {
            if (outline.get(i) != 0 || i - length > 3) {
                throw unknown("glyph " + glyph);
            }
        }
    }

    private int place(int glyph) {
        int at = at("loca");
        int place = isWide ? tables.getInt(at + glyph * 4) : unsigned(at + glyph * 2) * 2;
        if (place < 0 || place > length("glyf")) {
            throw unknown("glyph " + glyph);
        }
        return place;
    }

    private void place(int entry, Set<String> known) {
        String name = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
        int from = tables.getInt(entry + 8);
        int length = tables.getInt(entry + 12);
        boolean isInside = from >= 0 && length >= 0 && from <= bytes.length - length;
        if (!known.contains(name) || !isInside || places.put(name, new int[] {from, length}) != null) {
            throw unknown("table " + name);
        }
    }

    private int at(String table) {
        return table(table)[0];
    }

    private int length(String table) {
        return table(table)[1];
    }

    private int[] table(String name) {
        int[] place = places.get(name);
        if (place == null) {
            throw unknown("lacks " + name);
        }
        return place;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(tables.getShort(at));
    }

    private static RefusedDocument unknown(String what) {
        return new RefusedDocument(Oddity.FONT, what);
    }
}
