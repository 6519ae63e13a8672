package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a text into lines that together cost least: a line's cost is how far it has to be stretched or squeezed, and
 * what is torn at its end. Each place looks back over one line only, so that the time grows with the text's length.
 */
final class LineBreaker {
    private static final double LINE = 10;
    private static final double STRETCH = 4;
    private static final double SQUEEZE = 30;
    private static final double SCRAP = 40;

    /** A last line is more than a character or two and a full stop. */
    private static final double SHORTEST = 3;

    private final ShapedText text;
    private final double firstWidth;
    private final double width;
    private final double[] reached;
    private final double[] slack;
    private int[] places = {};
    private double[] best = {};
    private int[] from = {};

    LineBreaker(ShapedText text, double firstWidth, double width) {
        this.text = text;
        this.firstWidth = firstWidth;
        this.width = width;
        reached = new double[text.length() + 1];
        slack = new double[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            reached[i + 1] = reached[i] + text.advance(i);
            slack[i + 1] = slack[i] + text.slackAfter(i, false) + text.slackBefore(i);
        }
    }

    /** Characters from {@code start} to before {@code end}; blanks at its end are no part of it. */
    record Line(int start, int end, boolean isLast) {}

    List<Line> lines() {
        if (text.length() == 0) {
            return List.of();
        }
        if (reached[text.length()] <= firstWidth) {
            return List.of(new Line(0, text.length(), true));
        }
        int[] costs = LineBreaks.costs(text.characters());
        if (!fill(costs, LineBreaks.NEVER)) {
            // A word or number wider than the line is torn where it must be.
            fill(costs, Integer.MAX_VALUE);
        }
        return found();
    }

    /** Whether every line fits, breaking only where it costs less than the limit. */
    private boolean fill(int[] costs, int limit) {
        places = places(costs, limit);
        best = new double[places.length];
        from = new int[places.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        boolean fits = true;
        for (int to = 1; to < places.length; to++) {
            boolean isLast = to == places.length - 1;
            for (int start = to - 1; start >= 0; start--) {
                double cost = cost(places[start], places[to], isLast);
                if (cost == Double.POSITIVE_INFINITY && best[to] < cost) {
                    break;
                }
                if (cost == Double.POSITIVE_INFINITY) {
                    fits = false;
                    cost = LineBreaks.NEVER;
                }
                if (best[start] + cost < best[to]) {
                    best[to] = best[start] + cost;
                    from[to] = start;
                }
                if (cost == LineBreaks.NEVER) {
                    break;
                }
            }
            best[to] += isLast ? 0 : costs[places[to]];
        }
        return fits;
    }

    private static int[] places(int[] costs, int limit) {
        int[] places = new int[costs.length];
        int count = 1;
        for (int i = 1; i < costs.length; i++) {
            if (costs[i] < limit) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private double cost(int start, int to, boolean isLast) {
        int end = text.end(start, to);
        if (end == start) {
            return LINE;
        }
        double em = text.size(start);
        double room = (start == 0 ? firstWidth : width) - (reached[end] - reached[start]);
        if (room >= 0) {
            boolean isScrap = isLast && start > 0 && reached[end] - reached[start] < SHORTEST * em;
            return LINE + (isLast ? isScrap ? SCRAP : 0 : STRETCH * (room / em) * (room / em));
        }
        double squeezed = -room / (slack(start, end) + 1e-9);
        return squeezed > 1 ? Double.POSITIVE_INFINITY : LINE + SQUEEZE * squeezed * squeezed;
    }

    private double slack(int start, int end) {
        double inner = slack[end] - slack[start] - text.slackBefore(start);
        return inner + text.slackAfter(end - 1, true) - text.slackAfter(end - 1, false);
    }

    private List<Line> found() {
        List<Line> lines = new ArrayList<>();
        for (int to = places.length - 1; to > 0; to = from[to]) {
            int start = places[from[to]];
            lines.addFirst(new Line(start, text.end(start, places[to]), to == places.length - 1));
        }
        lines.removeIf(line -> line.start() == line.end());
        return lines;
    }
}
