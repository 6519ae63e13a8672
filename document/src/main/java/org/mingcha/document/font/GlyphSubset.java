package org.mingcha.document.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A face cut down to the glyphs that one document shows, in the order of their numbers in the whole face. Outlines are
 * copied as they are; glyphs that others are made of come along.
 */
public final class GlyphSubset {
    private static final int LOCATION_FORMAT = 50;
    private static final int HAS_MORE = 0x20;

    private final TrueType face;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    GlyphSubset(TrueType face, BitSet used) {
        this.face = face;
        add(0);
        used.stream().forEach(this::add);
        for (int i = 0; i < glyphs.size(); i++) {
            components(face.start(glyphs.get(i)), face.end(glyphs.get(i)), this::add);
        }
    }

    /** How many glyphs there are; the first is the one for characters that the face has not. */
    public int size() {
        return glyphs.size();
    }

    /** The number in the whole face of the glyph at this place. */
    public int glyph(int place) {
        return glyphs.get(place);
    }

    /** Where a glyph of the whole face is in this one. */
    public int place(int glyph) {
        return places.getOrDefault(glyph, 0);
    }

    /** What a reader needs that is told the glyphs by number. */
    public byte[] file() {
        return tables().bytes();
    }

    /** The same for a reader that finds glyphs by their characters. */
    public byte[] file(Map<Integer, Integer> glyphOfCharacter, String name) {
        TableFile file = tables().put("cmap", NamedTables.characters(glyphOfCharacter, this));
        file.put("name", NamedTables.names(name)).put("OS/2", face.copy("OS/2"));
        return file.put("post", NamedTables.post()).bytes();
    }

    private void add(int glyph) {
        if (places.putIfAbsent(glyph, glyphs.size()) == null) {
            glyphs.add(glyph);
        }
    }

    private TableFile tables() {
        ByteBuffer widths = ByteBuffer.allocate(glyphs.size() * 4);
        ByteBuffer locations = ByteBuffer.allocate((glyphs.size() + 1) * 4);
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(glyphs.size() * 256);
        for (int glyph : glyphs) {
            widths.putShort((short) face.advance(glyph)).putShort((short) face.leftBearing(glyph));
            locations.putInt(outlines.size());
            outline(glyph, outlines);
        }
        locations.putInt(outlines.size());
        byte[] head = face.copy("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(LOCATION_FORMAT, (short) 1);
        return new TableFile()
                .put("head", head)
                .put("hhea", counted("hhea", 34))
                .put("maxp", counted("maxp", 4))
                .put("hmtx", widths.array())
                .put("loca", locations.array())
                .put("glyf", outlines.toByteArray());
    }

    private byte[] counted(String table, int offset) {
        byte[] copy = face.copy(table);
        ByteBuffer.wrap(copy).putShort(offset, (short) glyphs.size());
        return copy;
    }

    private void outline(int glyph, ByteArrayOutputStream out) {
        int from = face.start(glyph);
        int end = face.end(glyph);
        if (isComposite(from, end)) {
            byte[] copy = Arrays.copyOfRange(face.bytes(), from, end);
            renumber(ByteBuffer.wrap(copy));
            out.writeBytes(copy);
        } else {
            out.write(face.bytes(), from, end - from);
        }
        while (out.size() % 4 != 0) {
            out.write(0);
        }
    }

    private boolean isComposite(int from, int end) {
        return from < end && ByteBuffer.wrap(face.bytes()).getShort(from) < 0;
    }

    private void renumber(ByteBuffer outline) {
        for (int at = 10; at < outline.limit(); ) {
            int flags = outline.getShort(at);
            outline.putShort(at + 2, (short) place(Short.toUnsignedInt(outline.getShort(at + 2))));
            at = (flags & HAS_MORE) == 0 ? outline.limit() : at + length(flags);
        }
    }

    private void components(int from, int end, IntConsumer each) {
        if (!isComposite(from, end)) {
            return;
        }
        ByteBuffer data = ByteBuffer.wrap(face.bytes());
        for (int at = from + 10; at < end; ) {
            int flags = data.getShort(at);
            each.accept(Short.toUnsignedInt(data.getShort(at + 2)));
            at = (flags & HAS_MORE) == 0 ? end : at + length(flags);
        }
    }

    /** Of what a composite says of one part: number, place, and how it is scaled. */
    private static int length(int flags) {
        int length = (flags & 1) != 0 ? 8 : 6;
        return length + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
    }
}
