package org.mingcha.evidence.report;

import org.mingcha.evidence.checklist.Narrative.Part;

/** Counts headings as they are said: one that is left out leaves no gap. */
final class HeadingNumbers {
    private static final String PLACE = "{i}";

    private final Orthography orthography;
    private int upper;
    private int lower;

    HeadingNumbers(Orthography orthography) {
        this.orthography = orthography;
    }

    String next(Part part) {
        if (part.level() == 1) {
            upper++;
            lower = 0;
        } else {
            lower++;
        }
        return part.heading().replace(PLACE, orthography.ordinal(part.level() == 1 ? upper : lower));
    }
}
