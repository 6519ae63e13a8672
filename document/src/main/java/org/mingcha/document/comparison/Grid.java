package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * That a page's bars are those of tables and notes: level ones go from edge to edge of the text, upright ones from a level
 * one to a level one. Single strokes could draw a figure.
 */
final class Grid {
    private static final double SLACK = 1.6;

    private final List<Bar> bars;
    private final String place;
    private final List<Bar> upright = new ArrayList<>();
    private final NavigableMap<Double, List<Bar>> levels = new TreeMap<>();

    Grid(List<Bar> bars, String place) {
        this.bars = bars;
        this.place = place;
        for (Bar bar : bars) {
            if (!bar.isLevel()) {
                upright.add(bar);
            }
        }
        upright.sort(Comparator.comparingDouble(Bar::left));
    }

    void check() {
        bars.stream()
                .filter(Bar::isLevel)
                .sorted(Comparator.comparingDouble(Bar::bottom))
                .forEach(this::add);
        levels.values().forEach(this::demandWhole);
        for (Bar bar : upright) {
            if (!isLevel(bar.bottom()) || !isLevel(bar.top())) {
                throw stroke();
            }
        }
    }

    /** How many upright bars stand left of a line of text and beside it. */
    int columnsBefore(TextLine line) {
        int count = 0;
        double before = PageArea.LEFT;
        for (Bar bar : upright) {
            boolean isBeside = bar.bottom() < line.y() && bar.top() > line.y() && bar.left() < line.left();
            if (isBeside && bar.left() - before > SLACK) {
                count++;
                before = bar.left();
            }
        }
        return count;
    }

    private void add(Bar bar) {
        if (levels.isEmpty() || bar.bottom() - levels.lastKey() > SLACK) {
            levels.put(bar.bottom(), new ArrayList<>());
        }
        levels.lastEntry().getValue().add(bar);
    }

    private void demandWhole(List<Bar> level) {
        level.sort(Comparator.comparingDouble(Bar::left));
        double reached = PageArea.LEFT;
        for (Bar bar : level) {
            if (bar.left() > reached + SLACK) {
                throw stroke();
            }
            reached = Math.max(reached, bar.right());
        }
        if (reached < PageArea.RIGHT - SLACK) {
            throw stroke();
        }
    }

    private boolean isLevel(double y) {
        return !levels.subMap(y - 2 * SLACK, y + 2 * SLACK).isEmpty();
    }

    private RefusedDocument stroke() {
        return new RefusedDocument(Oddity.PICTURE, place + ": f");
    }
}
