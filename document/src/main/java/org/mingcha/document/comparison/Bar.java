package org.mingcha.document.comparison;

/** A painted line of a table or above a note, as the rectangle it fills. */
record Bar(double left, double bottom, double right, double top) {
    private static final double THICKEST = 1.3;

    boolean isThin() {
        return isLevel() || right - left <= THICKEST;
    }

    boolean isLevel() {
        return top - bottom <= THICKEST;
    }

    double width() {
        return right - left;
    }

    boolean touches(TextLine line) {
        return bottom < line.top() && top > line.bottom() && left < line.right() && right > line.left();
    }
}
