package org.mingcha.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shares of a table's width: as the report asks, but short contents (dates, numbers, heads) get room to stay on one
 * line, taken from columns that have more than they need. Counted in characters of the table's type.
 */
public final class ColumnWidths {

    /** Up to these lengths a cell is worth keeping on one line; longer ones wrap anyway. */
    private static final double SHORT_NUMBER = 8.5;

    private static final double SHORT_WORDS = 6;
    private static final double WRAPPED = 5;
    private static final double PADDING = 0.7;
    private static final double LATIN = 0.56;

    private ColumnWidths() {}

    /** Each column's share; together 1. */
    public static double[] of(Block.Table table, double characters) {
        List<Block.Column> columns = table.columns();
        double asked = columns.stream().mapToDouble(Block.Column::width).sum();
        double[] widths = columns.stream()
                .mapToDouble(column -> column.width() / asked * characters)
                .toArray();
        double[] needs = IntStream.range(0, widths.length)
                .mapToDouble(i -> need(table, i))
                .toArray();
        double needed = IntStream.range(0, widths.length)
                .mapToDouble(i -> Math.max(0, needs[i] - widths[i]))
                .sum();
        double spare = IntStream.range(0, widths.length)
                .mapToDouble(i -> Math.max(0, widths[i] - needs[i]))
                .sum();
        double moved = Math.min(needed, spare);
        return IntStream.range(0, widths.length)
                .mapToDouble(i -> (widths[i] + change(needs[i] - widths[i], moved, needed, spare)) / characters)
                .toArray();
    }

    private static double change(double missing, double moved, double needed, double spare) {
        if (moved <= 0) {
            return 0;
        }
        return missing > 0 ? missing / needed * moved : missing / spare * moved;
    }

    /** Digits and Latin letters take a little more than half of a full-width character in the body face. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? LATIN : 1).sum();
    }

    private static double need(Block.Table table, int column) {
        String head = table.columns().get(column).head();
        double longest = table.rows().stream()
                .mapToDouble(row -> need(text(row.cells().get(column))))
                .reduce(need(head), Math::max);
        return longest + PADDING;
    }

    /** A date or number broken in two is hard to read; words wrap well. */
    private static double need(String text) {
        double width = width(text);
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return width <= (number ? SHORT_NUMBER : SHORT_WORDS) ? width : WRAPPED;
    }

    private static String text(Block.Cell cell) {
        return cell.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}
