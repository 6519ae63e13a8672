package org.mingcha.document.comparison;

import org.mingcha.document.Passages;

/** The colours that our renderer uses: red for the head of a paper, grey for bars of charts, black for all else. */
enum ShownInk {
    BLACK(0, 0),
    RED(Integer.parseInt(Passages.headColour().substring(0, 2), 16), 0),
    GREY(127.5, 127.5);

    private static final double WHOLE = 255;
    private static final double ROUNDING = 0.003;

    private final double red;
    private final double others;

    ShownInk(double red, double others) {
        this.red = red / WHOLE;
        this.others = others / WHOLE;
    }

    /** By its parts of red, green and blue; null: there is no such ink. */
    static @org.jspecify.annotations.Nullable ShownInk of(double[] parts) {
        for (ShownInk ink : values()) {
            if (Math.abs(parts[0] - ink.red) < (ink == RED ? ROUNDING : Double.MIN_VALUE)
                    && parts[1] == ink.others
                    && parts[2] == ink.others) {
                return ink;
            }
        }
        return null;
    }
}
