package org.mingcha.document;

import java.util.Locale;

/**
 * How the head of a paper looks. It is said where the head stands, not in the style sheets: these are parts of every
 * report, whose bytes are known.
 */
final class HeadStyle {
    /** Of the body's name and of the line below the number. */
    static final String RED = "C00000";

    static final String NUMBER = "padding-bottom:6pt;margin-bottom:22pt;border-bottom:1.5pt solid #" + RED;

    private static final double LARGEST = 32;
    private static final double LARGEST_ON_PAGES = 44;
    private static final double SMALLEST_ON_PAGES = 20;
    /** 156 mm. */
    private static final double LINE = 440;

    private HeadStyle() {}

    /** In points: as large as the name fits on one line. */
    static double size(String body) {
        return Math.min(LARGEST, Math.floor(LINE / Math.max(1, TitleLines.width(body))));
    }

    /** The standard asks for no size, but for one that stands out: down to a little less than a title's, then in two lines. */
    static double sizeOnPages(String body) {
        double fits = Math.floor(LINE / Math.max(1, TitleLines.width(body)));
        return Math.clamp(fits, SMALLEST_ON_PAGES, LARGEST_ON_PAGES);
    }

    static String body(Block.Head head, String family) {
        return String.format(
                Locale.ROOT,
                "font-family:'%s',serif;font-size:%.0fpt;line-height:44pt;color:#%s",
                family,
                size(head.body()),
                RED);
    }

    /** The attributes of the line in a Word file: 1.5 pt, 6 pt below the text. */
    static String[] rule() {
        return new String[] {"w:val", "single", "w:sz", "12", "w:space", "6", "w:color", RED};
    }
}
