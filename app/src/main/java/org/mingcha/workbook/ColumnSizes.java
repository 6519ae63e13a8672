package org.mingcha.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** How wide the columns are: as their content, and together as a page across where wrapping gives way. In digits' widths. */
final class ColumnSizes {
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;
    private static final int LONE = 100;
    /** A column that wraps holds six hanzi at least. */
    private static final int WRAPPED = 14;
    /** What A4 across holds in print that needs no glasses. */
    private static final int PAGE = 170;

    private static final int DAY = 12;
    private static final int MOMENT = 18;
    private static final int ARROW = 3;

    private static final class Column {
        /** What cannot be wrapped. */
        private int least = NARROWEST;

        private int natural = NARROWEST;
    }

    private final List<Column> columns = new ArrayList<>();

    void heads(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            widen(i, Math.min(width(heads.get(i)) + ARROW, WIDEST), false);
        }
    }

    void add(List<CellValue> row) {
        for (int i = 0; i < row.size(); i++) {
            int width = width(row.get(i).text());
            if (width > 0) widen(i, width + 2, !(row.get(i) instanceof CellValue.Text));
        }
    }

    void rule(int column, CellRule rule) {
        switch (rule) {
            case CellRule.Choice(var words) ->
                words.forEach(word -> widen(column, Math.min(width(word) + ARROW, WIDEST), false));
            case CellRule.Day() -> widen(column, DAY, true);
            case CellRule.Moment() -> widen(column, MOMENT, true);
            case CellRule.Count() -> {}
        }
    }

    private void widen(int at, int width, boolean isWhole) {
        while (columns.size() <= at) columns.add(new Column());
        var column = columns.get(at);
        column.natural = Math.max(column.natural, width);
        if (isWhole) column.least = Math.max(column.least, width);
    }

    void set(Worksheet sheet) {
        int widest = columns.size() == 1 ? LONE : WIDEST;
        while (widest > WRAPPED && sum(widest) > PAGE) widest--;
        for (int i = 0; i < columns.size(); i++) sheet.width(i, size(columns.get(i), widest));
    }

    private int sum(int widest) {
        return columns.stream().mapToInt(column -> size(column, widest)).sum();
    }

    private static int size(Column column, int widest) {
        return Math.max(column.least, Math.min(column.natural, widest));
    }

    /** Of the longest line; a hanzi is two digits wide. */
    private static int width(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(ColumnSizes::width).sum())
                .max()
                .orElse(0);
    }

    private static int width(int codePoint) {
        return codePoint >= 0x2010 ? 2 : 1;
    }
}
