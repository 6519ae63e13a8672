package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;

/** A line may be squeezed only where nothing is drawn. */
class PunctuationTest {
    private static final int NEARLY_WIDE = 900;
    private static final int HALF = 500;

    @Test
    void theHalfOfAMarkThatMayBeTakenIsBlankInEveryFace() {
        int marks = 0;
        for (EmbeddedFont font : EmbeddedFonts.shipped().all()) {
            for (int c = 0x2000; c < 0xffff; c++) {
                int glyph = font.glyph(c);
                boolean isMark = Punctuation.closes(c) || Punctuation.opens(c);
                if (glyph != 0 && isMark && font.advance(glyph) >= NEARLY_WIDE) {
                    marks++;
                    int blank = Punctuation.closes(c) ? font.advance(glyph) - font.right(glyph) : font.left(glyph);
                    assertTrue(blank >= HALF - 20, "%s %c: %d".formatted(font, c, blank));
                }
            }
        }
        assertTrue(marks > 60, "marks: " + marks);
    }
}
