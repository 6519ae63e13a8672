package org.mingcha.document.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A table's columns in points: as they were asked for, but what one column does not need goes to those that would break
 * their lines for the lack of it.
 */
final class ColumnFit {
    private ColumnFit() {}

    /**
     * What each column needs.
     *
     * @param texts of each row and the head, one for each column
     * @param padding of each cell, on both sides together
     */
    static double[] needs(List<List<ShapedText>> texts, ToDoubleFunction<ShapedText> width, double padding) {
        double[] needs = new double[texts.getFirst().size()];
        for (List<ShapedText> row : texts) {
            for (int i = 0; i < needs.length; i++) {
                needs[i] = Math.max(needs[i], width.applyAsDouble(row.get(i)) + padding);
            }
        }
        return needs;
    }

    /**
     * The columns' widths.
     *
     * @param asked what each would have
     * @param needs what each needs for no line of it to break
     */
    static double[] widths(double[] asked, double[] needs) {
        double spare = 0;
        double missing = 0;
        for (int i = 0; i < asked.length; i++) {
            spare += Math.max(0, asked[i] - needs[i]);
            missing += Math.max(0, needs[i] - asked[i]);
        }
        double moved = Math.min(spare, missing);
        double[] widths = Arrays.copyOf(asked, asked.length);
        for (int i = 0; i < asked.length && moved > 0; i++) {
            double change = needs[i] - asked[i];
            widths[i] += change * moved / (change > 0 ? missing : spare);
        }
        return widths;
    }
}
