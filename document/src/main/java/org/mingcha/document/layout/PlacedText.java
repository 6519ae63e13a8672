package org.mingcha.document.layout;

import org.jspecify.annotations.Nullable;
import org.mingcha.document.font.EmbeddedFont;

/**
 * Glyphs of one face and size side by side on a base line.
 *
 * @param characters one for each glyph: what it draws
 * @param places where each glyph begins, and behind them where the last one ends
 * @param owner null for what belongs to the page and not to the text: its number, a table's head that stands there again
 */
public record PlacedText(
        EmbeddedFont font,
        double size,
        Ink ink,
        double baseline,
        int[] characters,
        int[] glyphs,
        double[] places,
        @Nullable Tag owner) {

    public double left() {
        return places[0];
    }

    public double right() {
        return places[glyphs.length];
    }

    public String text() {
        return new String(characters, 0, characters.length);
    }

    /** The same where it stands once more: readers have it already. */
    PlacedText again() {
        return new PlacedText(font, size, ink, baseline, characters, glyphs, places, null);
    }

    PlacedText movedDown(double by) {
        return new PlacedText(font, size, ink, baseline + by, characters, glyphs, places, owner);
    }
}
