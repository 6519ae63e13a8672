package org.mingcha.document.comparison;

import org.mingcha.document.Passages;

/** The colours that our renderer uses: red for the head of a paper, black for all else. */
enum ShownInk {
    BLACK(0),
    RED(Integer.parseInt(Passages.headColour().substring(0, 2), 16));

    private static final double WHOLE = 255;
    private static final double ROUNDING = 0.003;

    private final double red;

    ShownInk(int red) {
        this.red = red / WHOLE;
    }

    /** By its parts of red, green and blue; null: there is no such ink. */
    static @org.jspecify.annotations.Nullable ShownInk of(double[] parts) {
        for (ShownInk ink : values()) {
            if (Math.abs(parts[0] - ink.red) < (ink == BLACK ? Double.MIN_VALUE : ROUNDING)
                    && parts[1] == 0
                    && parts[2] == 0) {
                return ink;
            }
        }
        return null;
    }
}
