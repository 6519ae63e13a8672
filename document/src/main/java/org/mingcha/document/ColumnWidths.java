package org.mingcha.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of a table's width: as the report asks, but short contents (dates, numbers, heads) get room to stay on one
 * line, taken from columns that have more than they need. Counted in characters of the table's type.
 */
final class ColumnWidths {

    /** Up to this length a cell is worth keeping on one line; longer ones wrap anyway. */
    private static final double SHORT = 8;

    private static final double LONG = 6;
    private static final double PADDING = 0.7;

    private ColumnWidths() {}

    /** Each column's share; together 1. */
    static double[] of(Block.Table table, double characters) {
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

    private static double need(Block.Table table, int column) {
        double head = TitleLines.width(table.columns().get(column).head());
        double longest = table.rows().stream()
                .mapToDouble(row -> width(row.cells().get(column)))
                .reduce(head, Math::max);
        return (longest <= SHORT ? longest : LONG) + PADDING;
    }

    private static double width(Block.Cell cell) {
        return cell.runs().stream()
                .mapToDouble(run -> TitleLines.width(run.text()))
                .sum();
    }
}
