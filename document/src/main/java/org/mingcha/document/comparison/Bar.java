package org.mingcha.document.comparison;

/** A painted line of a table or above a note, as the rectangle it fills. */
record Bar(double left, double bottom, double right, double top, ShownInk ink) {
    private static final double THICKEST = 1.3;
    /** Of the line below a paper's head. */
    private static final double THICKEST_RED = 1.6;

    boolean isThin() {
        return isLevel() || ink == ShownInk.BLACK && right - left <= THICKEST;
    }

    boolean isLevel() {
        return top - bottom <= (ink == ShownInk.RED ? THICKEST_RED : THICKEST);
    }

    double width() {
        return right - left;
    }

    boolean touches(TextLine line) {
        return bottom < line.top() && top > line.bottom() && left < line.right() && right > line.left();
    }
}
