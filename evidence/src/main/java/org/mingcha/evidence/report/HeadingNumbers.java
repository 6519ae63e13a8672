package org.mingcha.evidence.report;

/** Counts headings as they are said: one that is left out leaves no gap. */
final class HeadingNumbers {
    private static final String PLACE = "{i}";

    private final Orthography orthography;
    private int upper;
    private int lower;

    HeadingNumbers(Orthography orthography) {
        this.orthography = orthography;
    }

    String next(int level, String heading) {
        if (level == 1) {
            upper++;
            lower = 0;
        } else {
            lower++;
        }
        return heading.replace(PLACE, orthography.ordinal(level == 1 ? upper : lower));
    }
}
