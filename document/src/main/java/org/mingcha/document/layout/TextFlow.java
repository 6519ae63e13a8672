package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Sets one text in lines, each a strip of its own. */
record TextFlow(Measure measure, LinePlacer.Align align, boolean onGrid) {

    /**
     * Where lines stand.
     *
     * @param left of all lines but the first
     * @param first where the first begins
     * @param line how high each is
     */
    record Measure(double left, double first, double right, double line) {}

    List<Strip> set(ShapedText text, Tag owner) {
        return strips(
                text,
                new LineBreaker(text, measure.right() - measure.first(), measure.right() - measure.left()).lines(),
                owner);
    }

    List<Strip> strips(ShapedText text, List<LineBreaker.Line> lines, Tag owner) {
        List<Strip> strips = new ArrayList<>(lines.size());
        for (LineBreaker.Line line : lines) {
            double left = line.start() == 0 ? measure.first() : measure.left();
            double baseline = tallest(text, line).baseline(measure.line());
            Strip strip = Strip.of(
                    measure.line(),
                    new LinePlacer(text, line).place(left, measure.right() - left, align, baseline, owner));
            strips.add(onGrid ? strip.gridded() : strip);
        }
        return strips;
    }

    private static TypeStyle tallest(ShapedText text, LineBreaker.Line line) {
        TypeStyle tallest = text.style(line.start());
        for (int i = line.start(); i < line.end(); i++) {
            tallest = text.size(i) > tallest.size() ? text.style(i) : tallest;
        }
        return tallest;
    }
}
