package org.mingcha.ledger.plan;

import java.util.List;

/**
 * A table on a sheet, before anybody says what it is. Rows are indexes into the grid.
 *
 * @param headerFirst of one or two rows
 * @param titles what stands above it, the nearest first
 */
record SheetTable(
        SheetGrid grid, TableHeader header, int headerFirst, int headerLast, int bodyLast, List<String> titles) {
    int bodyFirst() {
        return headerLast + 1;
    }

    CellRange range() {
        return header.range();
    }
}
