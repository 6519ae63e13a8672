package org.mingcha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import found, sheet by sheet: interfaces.md fixes its JSON.
 *
 * @param number the import's number; null when nothing was written (dry run, or strict with refused rows)
 * @param unknownSheets sheets that belong to no register: passed over
 */
public record ImportReport(@Nullable Long number, boolean dryRun, List<Sheet> sheets, List<String> unknownSheets) {
    /**
     * One known sheet.
     *
     * @param imported rows taken (or, in a dry run, that would be taken)
     * @param notices rows that were taken, but whose free text may hold personal data
     * @param unknownColumns headers that belong to no field: passed over
     */
    public record Sheet(
            String sheet,
            String register,
            int imported,
            List<Integer> repeated,
            List<RefusedRow> refused,
            List<Notice> notices,
            List<String> unknownColumns) {
        public Sheet {
            repeated = List.copyOf(repeated);
            refused = List.copyOf(refused);
            notices = List.copyOf(notices);
            unknownColumns = List.copyOf(unknownColumns);
        }
    }

    /**
     * A row that was not taken; the header row where a whole sheet was not.
     *
     * @param row as the spreadsheet counts, from 1
     * @param cell A1 address of the first fault
     * @param also further faults of the same row
     */
    public record RefusedRow(int row, String cell, Fault reason, List<Located> also) {
        public RefusedRow {
            also = List.copyOf(also);
        }
    }

    /** A taken row that deserves a second look. */
    public record Notice(int row, String cell, Fault notice) {}

    /** A fault and the cell it is in. */
    public record Located(String cell, Fault fault) {}

    public ImportReport {
        sheets = List.copyOf(sheets);
        unknownSheets = List.copyOf(unknownSheets);
    }

    public int imported() {
        return sheets.stream().mapToInt(Sheet::imported).sum();
    }

    public int repeated() {
        return sheets.stream().mapToInt(sheet -> sheet.repeated().size()).sum();
    }

    /** Whether any row or sheet was refused: the command then exits with 1. */
    public boolean hasRefusals() {
        return sheets.stream().anyMatch(sheet -> !sheet.refused().isEmpty());
    }
}
