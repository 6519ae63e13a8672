package org.mingcha.ledger.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;

/** Columns of a table, counted from 0; both ends belong to it. */
record CellRange(int first, int last) {
    IntStream columns() {
        return IntStream.rangeClosed(first, last);
    }

    /** What stands in them, blanks left out. */
    List<Cell> cells(SheetRow row) {
        return columns().mapToObj(row::cell).filter(cell -> !cell.isBlank()).toList();
    }

    boolean isBlank(SheetRow row) {
        return columns().allMatch(column -> row.cell(column).isBlank());
    }
}
