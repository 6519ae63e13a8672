package org.mingcha.ledger.sheet;

import java.util.List;

/** One row; {@code number} counts from 1 as the spreadsheet shows it. */
public record SheetRow(int number, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in this column, counted from 0; blank beyond the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The A1 address of a column in this row. */
    public String address(int column) {
        return letters(column) + number;
    }

    private static String letters(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) name.append((char) ('A' + rest % 26));
        return name.reverse().toString();
    }
}
