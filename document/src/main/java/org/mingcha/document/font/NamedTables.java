package org.mingcha.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a face that is used outside of a PDF file: its characters, its name, and that its glyphs have none. */
final class NamedTables {
    private static final int[] NAMES = {1, 2, 4, 6};
    private static final int ENGLISH = 0x409;

    private NamedTables() {}

    /** Format 12, for characters of all planes. */
    static byte[] characters(Map<Integer, Integer> glyphOfCharacter, GlyphSubset subset) {
        var sorted = new TreeMap<>(glyphOfCharacter);
        ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * sorted.size());
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * sorted.size());
        table.putInt(0).putInt(sorted.size());
        sorted.forEach(
                (character, glyph) -> table.putInt(character).putInt(character).putInt(subset.place(glyph)));
        return table.array();
    }

    static byte[] names(String name) {
        ByteBuffer table = ByteBuffer.allocate(1024);
        table.putShort((short) 0).putShort((short) NAMES.length).putShort((short) (6 + 12 * NAMES.length));
        StringBuilder texts = new StringBuilder();
        for (int id : NAMES) {
            String text = id == 2 ? "Regular" : name;
            table.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) ENGLISH)
                    .putShort((short) id);
            table.putShort((short) (text.length() * 2)).putShort((short) (texts.length() * 2));
            texts.append(text);
        }
        table.put(texts.toString().getBytes(StandardCharsets.UTF_16BE));
        byte[] whole = new byte[table.position()];
        table.get(0, whole);
        return whole;
    }

    static byte[] post() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }
}
