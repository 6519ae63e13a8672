package org.mingcha.document.comparison;

/**
 * Text that a page shows in one go, on one line.
 *
 * @param marked the number of the marked content it stands in; −1 for what belongs to the page and not to the text
 * @param x where it begins, y its base line
 * @param end where its last glyph ends
 * @param ink its colour
 * @param face which font drew it
 */
record Chunk(int marked, double x, double y, double end, double size, ShownInk ink, ShippedGlyphs face, String text) {
    private static final double RISE = 0.86;
    private static final double FALL = 0.13;

    double top() {
        return y + RISE * size;
    }

    double bottom() {
        return y - FALL * size;
    }
}
