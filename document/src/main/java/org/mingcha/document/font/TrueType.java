package org.mingcha.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType file's tables, as far as a page needs them. Read by places only, so that threads share it: a reader that
 * keeps a position would have to parse each face anew for each document.
 */
final class TrueType {
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;

    private final byte[] bytes;
    private final ByteBuffer data;
    private final Map<String, int[]> tables = new HashMap<>();
    private final CharacterMap characters;
    private final int glyphs;
    private final int metrics;
    private final boolean isWide;

    TrueType(byte[] bytes) {
        this.bytes = bytes;
        data = ByteBuffer.wrap(bytes);
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int record = DIRECTORY + i * RECORD;
            String name = new String(bytes, record, 4, StandardCharsets.ISO_8859_1);
            tables.put(name, new int[] {data.getInt(record + 8), data.getInt(record + 12)});
        }
        glyphs = unsigned(at("maxp") + 4);
        metrics = unsigned(at("hhea") + 34);
        isWide = data.getShort(at("head") + 50) == 1;
        characters = new CharacterMap(data.slice(at("cmap"), table("cmap")[1]));
    }

    int glyph(int character) {
        return characters.glyph(character);
    }

    int glyphs() {
        return glyphs;
    }

    int advance(int glyph) {
        return unsigned(at("hmtx") + Math.min(glyph, metrics - 1) * 4);
    }

    int leftBearing(int glyph) {
        int at = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
        return data.getShort(at("hmtx") + at);
    }

    /** A value of the glyph's box: 0 left, 1 bottom, 2 right, 3 top; 0 for a glyph without outline. */
    int box(int glyph, int side) {
        return start(glyph) == end(glyph) ? 0 : data.getShort(start(glyph) + 2 + 2 * side);
    }

    /** A signed value of two bytes. */
    int value(String table, int offset) {
        return data.getShort(at(table) + offset);
    }

    byte[] copy(String table) {
        return Arrays.copyOfRange(bytes, at(table), at(table) + table(table)[1]);
    }

    /** Where the glyph's outline begins in the file. */
    int start(int glyph) {
        int loca = at("loca");
        return at("glyf") + (isWide ? data.getInt(loca + glyph * 4) : unsigned(loca + glyph * 2) * 2);
    }

    int end(int glyph) {
        return start(glyph + 1);
    }

    byte[] bytes() {
        return bytes;
    }

    private int at(String table) {
        return table(table)[0];
    }

    private int[] table(String name) {
        int[] place = tables.get(name);
        if (place == null) {
            throw new IllegalStateException("a face without " + name);
        }
        return place;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(data.getShort(at));
    }
}
