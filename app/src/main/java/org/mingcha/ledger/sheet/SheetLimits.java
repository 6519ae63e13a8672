package org.mingcha.ledger.sheet;

import org.mingcha.bounds.WorkbookBounds;

/**
 * What a file may cost before it is refused.
 *
 * @param fileBytes size of an XLSX or CSV
 * @param oldFileBytes size of an XLS, which has to be held in memory whole
 * @param inflatedBytes all parts of an XLSX unpacked
 * @param keptBytes what the reader keeps of an XLSX while it goes from row to row: shared strings, formats, formulas
 * @param heldBytes all cells as they are held in memory, roughly: a small file of many small cells unpacks to a huge one
 * @param rows rows with content, over all sheets
 */
public record SheetLimits(
        long fileBytes, long oldFileBytes, long inflatedBytes, long keptBytes, long heldBytes, int rows, int columns) {
    private static final long MIB = 1 << 20;

    public static final SheetLimits DEFAULT =
            new SheetLimits(64 * MIB, 24 * MIB, 768 * MIB, 128 * MIB, 320 * MIB, 300_000, 256);

    WorkbookBounds workbook() {
        return new WorkbookBounds(inflatedBytes, keptBytes);
    }
}
