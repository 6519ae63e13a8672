package org.mingcha.ledger.sheet;

import java.util.List;

/**
 * One sheet, blank rows left out.
 *
 * @param isNamed whether somebody gave the sheet its name: a CSV bears only its file's
 * @param dayOffset days to add to a serial number: 1462 where the workbook counts from 1904 (old Macs)
 * @param merged cells that look like one; what it says stands in the first
 */
public record SheetRows(
        String name, boolean isNamed, int dayOffset, List<SheetRow> rows, boolean isHidden, List<MergedCells> merged) {
    public SheetRows {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    public SheetRows(String name, boolean isNamed, int dayOffset, List<SheetRow> rows) {
        this(name, isNamed, dayOffset, rows, false, List.of());
    }
}
