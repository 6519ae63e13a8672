package org.mingcha.document.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Which glyph draws a character: a face's table {@code cmap}, formats 4 and 12, which are all that our faces have. */
final class CharacterMap {
    private static final int BASIC = 0x10000;
    private static final int UNICODE = 3;
    private static final int HEADER = 4;
    private static final int RECORD = 8;

    private final char[] basic = new char[BASIC];
    private final Map<Integer, Integer> beyond = new HashMap<>();

    /** @param table the whole table and nothing else */
    CharacterMap(ByteBuffer table) {
        int count = table.getShort(2);
        for (int i = 0; i < count; i++) {
            int record = HEADER + i * RECORD;
            if (table.getShort(record) == UNICODE) {
                read(table.slice(table.getInt(record + 4), table.limit() - table.getInt(record + 4)));
            }
        }
    }

    /** 0 where the face has no such character. */
    int glyph(int character) {
        return character < BASIC ? basic[character] : beyond.getOrDefault(character, 0);
    }

    private void read(ByteBuffer map) {
        switch (map.getShort(0)) {
            case 4 -> segments(map);
            case 12 -> groups(map);
            default -> throw new IllegalStateException("a character map of format " + map.getShort(0));
        }
    }

    private void segments(ByteBuffer map) {
        int length = unsigned(map, 6);
        int ends = 14;
        int starts = ends + length + 2;
        int deltas = starts + length;
        int ranges = deltas + length;
        for (int i = 0; i < length; i += 2) {
            int range = unsigned(map, ranges + i);
            for (int c = unsigned(map, starts + i); c <= unsigned(map, ends + i) && c < BASIC - 1; c++) {
                int glyph = range == 0 ? c : unsigned(map, ranges + i + range + 2 * (c - unsigned(map, starts + i)));
                if (range == 0 || glyph != 0) {
                    put(c, glyph + unsigned(map, deltas + i) & 0xffff);
                }
            }
        }
    }

    private void groups(ByteBuffer map) {
        int count = map.getInt(12);
        for (int at = 16; at < 16 + 12 * count; at += 12) {
            int first = map.getInt(at);
            for (int c = first; c <= map.getInt(at + 4); c++) {
                put(c, map.getInt(at + 8) + c - first);
            }
        }
    }

    private void put(int character, int glyph) {
        if (character < BASIC) {
            basic[character] = (char) glyph;
        } else {
            beyond.put(character, glyph);
        }
    }

    private static int unsigned(ByteBuffer map, int at) {
        return Short.toUnsignedInt(map.getShort(at));
    }
}
