package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart's numbers as bars and labels: one geometry for all formats that show shapes, and for whoever compares them.
 * Measures are in points from its upper left corner.
 */
public record ChartPicture(List<ChartBar> bars, List<ChartLabel> labels) {
    public static final double WIDTH = 440;
    public static final double HEIGHT = 150;
    public static final double LABEL_SIZE = 9;

    private static final double AXIS = 132;
    private static final double AXIS_THICKNESS = 0.5;
    private static final double TALLEST = 114;
    private static final double ABOVE_BAR = 4;
    private static final double BELOW_AXIS = 13;
    private static final double BAR_SHARE = 0.6;
    private static final double WIDEST = 40;
    private static final int MOST = 18;
    private static final long HIGHEST = 999_999_999;
    private static final double DIGIT = 0.55;

    /** A filled rectangle. */
    public record ChartBar(double left, double top, double right, double bottom, boolean isAxis) {}

    /**
     * Words around the middle of their room.
     *
     * @param room as wide as this they may be
     */
    public record ChartLabel(String text, double middle, double baseline, double room) {
        public double left() {
            return middle - room / 2;
        }
    }

    public ChartPicture {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }

    public static ChartPicture of(Block.Chart chart) {
        return switch (chart.kind()) {
            case COLUMNS -> columns(chart);
        };
    }

    private static ChartPicture columns(Block.Chart chart) {
        int count = chart.values().size();
        double room = WIDTH / count;
        double half = Math.min(WIDEST, room * BAR_SHARE) / 2;
        long most = chart.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<ChartBar> bars = new ArrayList<>();
        List<ChartLabel> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long value = chart.values().get(i);
            double middle = room * (i + 0.5);
            double top = most == 0 ? AXIS : AXIS - TALLEST * value / most;
            if (value > 0) {
                bars.add(new ChartBar(middle - half, top, middle + half, AXIS, false));
            }
            labels.add(new ChartLabel(Long.toString(value), middle, top - ABOVE_BAR, room));
            labels.add(new ChartLabel(chart.labels().get(i), middle, AXIS + BELOW_AXIS, room));
        }
        bars.add(new ChartBar(0, AXIS, WIDTH, AXIS + AXIS_THICKNESS, true));
        return new ChartPicture(bars, labels);
    }

    /** A chart whose labels would lie over each other says nothing: it is refused in every format. */
    static void demandRoom(String title, String alternative, List<String> labels, List<Long> values) {
        boolean isWhole = !title.isBlank()
                && !alternative.isBlank()
                && labels.size() == values.size()
                && !values.isEmpty()
                && values.size() <= MOST;
        if (!isWhole) {
            throw new IllegalArgumentException(
                    "a chart “%s” of %d labels and %d values".formatted(title, labels.size(), values.size()));
        }
        double room = WIDTH / values.size();
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i);
            boolean fits = width(labels.get(i)) <= room && width(Long.toString(value)) <= room;
            if (value < 0 || value > HIGHEST || labels.get(i).isBlank() || !fits) {
                throw new IllegalArgumentException("no room in a chart for %s: %d".formatted(labels.get(i), value));
            }
        }
    }

    /** At most so wide: hanzi are as wide as they are high. */
    private static double width(String text) {
        return LABEL_SIZE
                * text.codePoints()
                        .mapToDouble(c -> c >= '0' && c <= '9' ? DIGIT : 1)
                        .sum();
    }
}
