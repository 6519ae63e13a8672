package org.mingcha.ledger.sheet;

import java.util.List;

/**
 * One row; {@code number} counts from 1 as the spreadsheet shows it.
 *
 * @param isHidden by hand or by a filter
 * @param isStruck most of what stands in it is struck through; single struck cells are read as blank
 * @param comment what its cells' comments say, one after another
 */
public record SheetRow(int number, List<Cell> cells, boolean isHidden, boolean isStruck, String comment) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public SheetRow(int number, List<Cell> cells) {
        this(number, cells, false, false, "");
    }

    public SheetRow with(List<Cell> other) {
        return new SheetRow(number, other, isHidden, isStruck, comment);
    }

    /** The cell in this column, counted from 0; blank beyond the end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The A1 address of a column in this row. */
    public String address(int column) {
        return letters(column) + number;
    }

    /** A for 0, AA for 26. */
    public static String letters(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) name.append((char) ('A' + rest % 26));
        return name.reverse().toString();
    }
}
