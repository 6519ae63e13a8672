package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;
import org.mingcha.document.ColumnWidths;

/** A table's rows as strips: its head stands again on each page, and a row taller than a page goes on. */
final class TableFlow {
    /** Beside a cell's text. */
    static final double PADDING = 3;

    /** Above and below a row's lines: 25 rows stand on one page below an annex's title. */
    private static final double ABOVE = 2.5;

    private static final double BELOW = 8;
    private static final double ROUNDING = 0.01;

    private final Typography type;
    private final RunSpans runs;
    private final PageForm form;
    private final Block.Table table;
    private final StripList out;
    private final List<List<ShapedText>> texts = new ArrayList<>();
    private final double[] edges;
    private final double line;

    TableFlow(Typography type, RunSpans runs, PageForm form, Block.Table table, StripList out) {
        this.type = type;
        this.runs = runs;
        this.form = form;
        this.table = table;
        this.out = out;
        line = type.line("table");
        texts.addAll(shape(type, runs, table));
        edges = edges();
    }

    /** The head first. */
    static List<List<ShapedText>> shape(Typography type, RunSpans runs, Block.Table table) {
        List<List<ShapedText>> texts = new ArrayList<>();
        TypeStyle head = type.style("table_head");
        TypeStyle style = type.style("table");
        texts.add(table.columns().stream()
                .map(column -> ShapedText.of(column.head(), head))
                .toList());
        for (Block.Row row : table.rows()) {
            texts.add(row.cells().stream()
                    .map(cell -> runs.shape(cell.runs(), style))
                    .toList());
        }
        return texts;
    }

    void write(Tag parent) {
        Tag tag = parent.child(Tag.Kind.TABLE);
        if (!table.caption().isBlank()) {
            ShapedText caption = ShapedText.of(table.caption(), type.style("table_head"));
            var measure = new TextFlow.Measure(form.left(), form.left(), form.right(), type.line("table_head"));
            out.addTogether(
                    new TextFlow(measure, LinePlacer.Align.LEFT, false).set(caption, tag.child(Tag.Kind.CAPTION)));
            out.keepNext();
            out.leave(PADDING);
        }
        TableFrame frame = head(headCells(tag.child(Tag.Kind.HEAD_ROWS)));
        Tag rows = tag.child(Tag.Kind.BODY_ROWS);
        for (List<ShapedText> row : texts.subList(1, texts.size())) {
            pieces(cells(row, rows.child(Tag.Kind.ROW)), frame);
        }
        out.leave(BELOW);
    }

    static double[] asked(Typography type, PageForm form, Block.Table table) {
        double[] asked =
                ColumnWidths.of(table, form.width() / type.style("table").size());
        for (int i = 0; i < asked.length; i++) {
            asked[i] *= form.width();
        }
        return asked;
    }

    private double[] edges() {
        double[] needs = ColumnFit.needs(texts, ShapedText::width, 2 * PADDING + ROUNDING);
        double[] widths = ColumnFit.widths(asked(type, form, table), needs);
        double[] all = new double[widths.length + 1];
        all[0] = form.left();
        for (int i = 0; i < widths.length; i++) {
            all[i + 1] = all[i] + widths[i];
        }
        all[widths.length] = form.right();
        return all;
    }

    private List<List<Strip>> headCells(Tag rows) {
        Tag row = rows.child(Tag.Kind.ROW);
        List<List<Strip>> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(i, texts.getFirst().get(i), LinePlacer.Align.CENTER, row.child(Tag.Kind.HEAD_CELL)));
        }
        return cells;
    }

    /** A head that would leave no room for rows stands there once, like one of them. */
    private TableFrame head(List<List<Strip>> cells) {
        int most = most(cells);
        if (height(most) > form.height() / 2) {
            TableFrame frame = new TableFrame(edges, strip(List.of(), 0));
            pieces(cells, frame);
            return frame;
        }
        List<PlacedText> placed = new ArrayList<>();
        for (List<Strip> cell : cells) {
            stack(cell, ABOVE + (most - cell.size()) * line / 2, placed);
        }
        Strip head = strip(placed, most).ruled(List.of(bottom(most)));
        TableFrame frame = new TableFrame(edges, head);
        out.add(head.in(frame));
        out.keepNext();
        return frame;
    }

    /** A row, in as many pieces as it needs pages. */
    private void pieces(List<List<Strip>> cells, TableFrame frame) {
        int fitting = (int) ((form.height() - frame.head().height() - 2 * ABOVE) / line);
        int most = most(cells);
        for (int from = 0; from < most; from += fitting) {
            int to = Math.min(most, from + fitting);
            List<PlacedText> placed = new ArrayList<>();
            for (List<Strip> cell : cells) {
                stack(cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())), ABOVE, placed);
            }
            Strip strip = strip(placed, to - from);
            out.add((to == most ? strip.ruled(List.of(bottom(to - from))) : strip).in(frame));
        }
    }

    private List<List<Strip>> cells(List<ShapedText> row, Tag tag) {
        List<List<Strip>> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(i, row.get(i), align(table.columns().get(i).align()), tag.child(Tag.Kind.CELL)));
        }
        return cells;
    }

    private List<Strip> cell(int column, ShapedText text, LinePlacer.Align align, Tag owner) {
        double left = edges[column] + PADDING;
        var measure = new TextFlow.Measure(left, left, edges[column + 1] - PADDING, line);
        return new TextFlow(measure, align, false).set(text, owner);
    }

    private static LinePlacer.Align align(Block.Align align) {
        return switch (align) {
            case LEFT -> LinePlacer.Align.LEFT;
            case CENTER -> LinePlacer.Align.CENTER;
            case RIGHT -> LinePlacer.Align.RIGHT;
        };
    }

    /** At least one line high, should all cells be empty. */
    private static int most(List<List<Strip>> cells) {
        return cells.stream().mapToInt(List::size).reduce(1, Math::max);
    }

    private void stack(List<Strip> lines, double top, List<PlacedText> placed) {
        for (int i = 0; i < lines.size(); i++) {
            double y = top + i * line;
            lines.get(i).texts().forEach(text -> placed.add(text.movedDown(y)));
        }
    }

    private Strip strip(List<PlacedText> placed, int lines) {
        return Strip.of(height(lines), placed);
    }

    private double height(int lines) {
        return lines * line + 2 * ABOVE;
    }

    private PlacedRule bottom(int lines) {
        return PlacedRule.level(form.left(), form.right(), height(lines), PageBuilder.THIN);
    }
}
