package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** A page's paths: the one that keeps text in its place, and the thin bars of tables. Anything else could draw a picture. */
final class PagePath {
    static final int NO_DRAWING = -1;
    private static final int CORNERS = 4;

    private final String place;
    private final List<double[]> points = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Map<Integer, List<Bar>> drawings = new HashMap<>();
    private boolean isClip;
    private int drawing = NO_DRAWING;

    PagePath(String place) {
        this.place = place;
    }

    List<Bar> bars() {
        return bars;
    }

    /** What each drawing's marked content fills: what it may fill is another one's question. */
    Map<Integer, List<Bar>> drawings() {
        return drawings;
    }

    /** What is filled from here on belongs to this marked content, a drawing; or to none. */
    void within(int marked) {
        drawing = marked;
    }

    /** @param ink with which it is filled, if it is */
    void operate(String operator, double[] point, ShownInk ink) {
        switch (operator) {
            case "m", "l" -> add(operator.equals("m"), point);
            case "h" -> {}
            case "W" -> isClip = true;
            case "n" -> clip();
            default -> fill(ink);
        }
    }

    private void add(boolean isFirst, double[] point) {
        if (isFirst != points.isEmpty() || points.size() > CORNERS) {
            throw new RefusedDocument(Oddity.PICTURE, place);
        }
        points.add(point);
    }

    private void clip() {
        Bar box = box(CORNERS + 1, ShownInk.BLACK);
        boolean isWhole = isClip
                && box.left() <= PageArea.LEFT + 0.1
                && box.bottom() <= PageArea.BOTTOM + 0.1
                && box.right() >= PageArea.RIGHT - 0.1
                && box.top() >= PageArea.TOP - 0.1;
        if (!isWhole) {
            throw new RefusedDocument(Oddity.HIDDEN, place + ": W");
        }
        isClip = false;
    }

    private void fill(ShownInk ink) {
        Bar bar = box(CORNERS, ink);
        boolean isDrawn = drawing != NO_DRAWING;
        if (isClip || !isDrawn && !bar.isThin()) {
            throw new RefusedDocument(Oddity.PICTURE, place + ": f");
        }
        if (!isDrawn && ink == ShownInk.GREY) {
            throw new RefusedDocument(Oddity.COLOUR, place + ": f");
        }
        (isDrawn ? drawings.computeIfAbsent(drawing, _ -> new ArrayList<>()) : bars).add(bar);
    }

    /** What the points enclose; they are done with. */
    private Bar box(int corners, ShownInk ink) {
        if (points.size() != corners) {
            throw new RefusedDocument(Oddity.PICTURE, place);
        }
        double[] least = points.getFirst().clone();
        double[] most = points.getFirst().clone();
        for (double[] point : points) {
            for (int axis = 0; axis < 2; axis++) {
                least[axis] = Math.min(least[axis], point[axis]);
                most[axis] = Math.max(most[axis], point[axis]);
            }
        }
        points.clear();
        return new Bar(least[0], least[1], most[0], most[1], ink);
    }
}
