package org.mingcha.ledger;

import java.nio.file.Path;
import java.util.List;
import org.mingcha.ledger.plan.PlannedTable;

/**
 * Take an office's workbook (XLSX, XLS or CSV) into a unit's ledger.
 *
 * @param fileName as the user named it: a CSV's name may tell its register
 * @param strict nothing is imported when any row is refused
 * @param dryRun report only, write nothing
 * @param accepted what is guessed counts as decided; else a row that waits stops all
 * @param tables what a plan says of the workbook's tables; none: no plan
 */
public record ImportLedger(
        String unit,
        Path file,
        String fileName,
        boolean strict,
        boolean dryRun,
        boolean accepted,
        List<PlannedTable> tables) {
    public ImportLedger {
        tables = List.copyOf(tables);
    }

    public ImportLedger(String unit, Path file, String fileName, boolean strict, boolean dryRun) {
        this(unit, file, fileName, strict, dryRun, false, List.of());
    }
}
