package org.mingcha.document.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.mingcha.document.Resource;

/** A face that was cut down, read by a library that is not ours, beside the whole one. */
class GlyphSubsetTest {
    private static final int STEP = 37;
    private static final int LAST = 0x2a700;

    @Test
    void drawsAndMeasuresEachGlyphAsTheWholeFaceDoes() throws IOException {
        for (EmbeddedFont font : EmbeddedFonts.shipped().all()) {
            Map<Integer, Integer> some = some(font);
            BitSet glyphs = new BitSet();
            some.values().forEach(glyphs::set);
            String file =
                    "fonts/mingcha-" + font.name().substring("Mingcha".length()).toLowerCase(Locale.ROOT) + ".ttf";
            try (TrueTypeFont whole = parse(Resource.bytes(file));
                    TrueTypeFont cut = parse(font.subset(glyphs).file(some, font.name()))) {
                assertTrue(cut.getNumberOfGlyphs() >= some.size(), font.name());
                for (int character : some.keySet()) {
                    int before = whole.getUnicodeCmapLookup().getGlyphId(character);
                    int after = cut.getUnicodeCmapLookup().getGlyphId(character);
                    String which = "%s U+%04X".formatted(font, character);
                    assertEquals(whole.getAdvanceWidth(before), cut.getAdvanceWidth(after), which);
                    assertEquals(outline(whole, before), outline(cut, after), which);
                }
            }
        }
    }

    /** Some of its characters, and all whose glyphs are made of others. */
    private static Map<Integer, Integer> some(EmbeddedFont font) {
        Map<Integer, Integer> some = new TreeMap<>();
        int count = 0;
        for (int c = ' '; c < LAST; c++) {
            if (font.draws(c) && (count++ % STEP == 0 || c < 0x250)) {
                some.put(c, font.glyph(c));
            }
        }
        return some;
    }

    private static String outline(TrueTypeFont face, int glyph) throws IOException {
        if (face.getGlyph().getGlyph(glyph) == null) {
            return "";
        }
        StringBuilder outline = new StringBuilder();
        Shape shape = face.getGlyph().getGlyph(glyph).getPath();
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            outline.append(path.currentSegment(points)).append(Arrays.toString(points));
        }
        return outline.toString();
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
}
