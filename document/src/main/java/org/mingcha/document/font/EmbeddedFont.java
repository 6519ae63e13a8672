package org.mingcha.document.font;

import java.util.BitSet;
import org.mingcha.document.Resource;

/** A face that travels inside the files which show it. Its measures are in thousandths of an em. */
public final class EmbeddedFont {
    /** Of all our faces: the script that cuts them sees to it, and the measures below count on it. */
    public static final int EM = 1000;

    private final String family;
    private final TrueType face;

    private EmbeddedFont(String family, TrueType face) {
        this.family = family;
        this.face = face;
        if (face.value("head", 18) != EM) {
            throw new IllegalStateException(family + " has an em of " + face.value("head", 18));
        }
    }

    static EmbeddedFont shipped(String family, String file) {
        return new EmbeddedFont(family, new TrueType(Resource.bytes("fonts/" + file)));
    }

    public String family() {
        return family;
    }

    /** As PDF and OFD name it: without blanks. */
    public String name() {
        return family.replace(" ", "");
    }

    public boolean draws(int character) {
        return face.glyph(character) != 0;
    }

    /** 0 where the face has no such character. */
    public int glyph(int character) {
        return face.glyph(character);
    }

    public int advance(int glyph) {
        return face.advance(glyph);
    }

    public int left(int glyph) {
        return face.box(glyph, 0);
    }

    public int right(int glyph) {
        return face.box(glyph, 2);
    }

    public int top(int glyph) {
        return face.box(glyph, 3);
    }

    public int ascent() {
        return face.value("hhea", 4);
    }

    public int descent() {
        return face.value("hhea", 6);
    }

    /** The box around all glyphs: left, bottom, right, top. */
    public int[] box() {
        return new int[] {face.value("head", 36), face.value("head", 38), face.value("head", 40), face.value("head", 42)
        };
    }

    public GlyphSubset subset(BitSet glyphs) {
        return new GlyphSubset(face, glyphs);
    }

    @Override
    public String toString() {
        return family;
    }
}
