package org.mingcha.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType face that travels inside PDF files: its bytes, read once, and the characters it can draw. */
final class EmbeddedFont {

    private static final int LAST_IDEOGRAPH = 0x323af;

    private final String family;
    private final byte[] bytes;
    private final BitSet characters;

    private EmbeddedFont(String family, byte[] bytes) throws IOException {
        this.family = family;
        this.bytes = bytes;
        this.characters = characters(bytes);
    }

    static EmbeddedFont shipped(String family, String file) {
        try {
            return new EmbeddedFont(family, Resource.bytes("fonts/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file, e);
        }
    }

    String family() {
        return family;
    }

    /** A fresh parse: PDFBox keeps a reading position in it, so no two documents may share one. */
    TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    boolean draws(int character) {
        return characters.get(character);
    }

    private static BitSet characters(byte[] bytes) throws IOException {
        BitSet found = new BitSet(LAST_IDEOGRAPH);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int c = 0x20; c <= LAST_IDEOGRAPH; c++) {
                if (map.getGlyphId(c) != 0) {
                    found.set(c);
                }
            }
        }
        return found;
    }
}
