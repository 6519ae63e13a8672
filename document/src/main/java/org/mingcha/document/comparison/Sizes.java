package org.mingcha.document.comparison;

import org.mingcha.document.ChartPicture;
import org.mingcha.document.Passage;
import org.mingcha.document.Passages;

/** How large text of each kind is, in points: a figure may not be printed so small that nobody reads it. */
final class Sizes {
    static final double PAGE_NUMBER = 14;
    private static final double MARK = 8;
    private static final double ROUNDING = 0.1;

    private Sizes() {}

    /** The log indices behind a figure in a review copy. */
    static boolean isMark(Chunk chunk) {
        return is(chunk, MARK);
    }

    static boolean is(Chunk chunk, double size) {
        return Math.abs(chunk.size() - size) < ROUNDING;
    }

    /** Whether the chunk is as large as its passage: a head may be so in two ways, by the renderer that wrote it. */
    static boolean is(Chunk chunk, Passage passage) {
        return is(chunk, of(passage))
                || passage.kind() == Passage.Kind.LETTERHEAD && is(chunk, Passages.headSize(passage.text()));
    }

    static double of(Passage passage) {
        return switch (passage.kind()) {
            case LETTERHEAD -> Passages.headSizeOnPages(passage.text());
            case TITLE, ANNEX_TITLE -> 22;
            case LETTERHEAD_NUMBER, ADDRESSEE, HEADING1, HEADING2, PARAGRAPH, ATTACHMENT, SIGNATURE, ANNEX_NUMBER -> 16;
            case NOTE, CAPTION, HEAD, CELL -> 10.5;
            case CHART -> ChartPicture.LABEL_SIZE;
        };
    }
}
