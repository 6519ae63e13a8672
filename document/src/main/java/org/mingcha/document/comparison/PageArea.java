package org.mingcha.document.comparison;

import java.util.List;

/** Where on a page things stand, in points from its lower left corner. GB/T 9704 fixes the page and the text's place on it. */
final class PageArea {
    static final double LEFT = 79.3875;
    static final double RIGHT = 521.58752;
    static final double BOTTOM = 99.26251;
    static final double TOP = 736.98749;

    /** Measures are rounded to whole pixels of a twentieth of a point more than once. */
    static final double SLACK = 1.2;

    private static final double[] PAGE = {0, 0, 595.275, 841.875};
    /** One renderer measures in twentieths of a point, the other one rounds no more than a number needs. */
    private static final double PAGE_SLACK = 0.02;

    private static final double FOOT = 40;

    private PageArea() {}

    static void demandWhole(List<PdfValue> box) {
        if (box.size() != PAGE.length) {
            throw RefusedDocument.structure("/MediaBox");
        }
        for (int i = 0; i < PAGE.length; i++) {
            if (!(box.get(i) instanceof PdfValue.Number(double value)) || Math.abs(value - PAGE[i]) > PAGE_SLACK) {
                throw RefusedDocument.structure("/MediaBox");
            }
        }
    }

    /** Whether text of this extent stands where the text of a document stands. */
    static boolean holdsText(Chunk chunk) {
        return chunk.x() >= LEFT - SLACK
                && chunk.end() <= RIGHT + SLACK
                && chunk.y() >= BOTTOM
                && chunk.top() <= TOP + SLACK;
    }

    /** Whether it stands where the page's number stands. */
    static boolean holdsNumber(Chunk chunk) {
        return chunk.x() >= LEFT && chunk.end() <= RIGHT && chunk.y() >= FOOT && chunk.top() <= BOTTOM;
    }
}
