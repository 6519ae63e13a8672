package org.mingcha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import found, table by table: interfaces.md fixes its JSON. Every row of every sheet is in one of its lists.
 *
 * @param number the import's number; null when nothing was written (dry run, rows that wait, or strict with refused rows)
 * @param accepted whether what was guessed counts as decided
 */
public record ImportReport(@Nullable Long number, boolean dryRun, boolean accepted, List<Table> tables) {
    /**
     * One table of a sheet, or what stands beside its tables.
     *
     * @param rows from which to which, {@code 5-23}
     * @param register null: none
     * @param imported rows taken (or, where nothing is written, that would be taken)
     * @param notices rows that were taken, but deserve a second look
     * @param unknownColumns headers that belong to no field: passed over
     */
    public record Table(
            String sheet,
            String rows,
            @Nullable String register,
            int imported,
            List<Integer> repeated,
            List<RefusedRow> refused,
            List<WaitingRow> waiting,
            List<PassedRows> passed,
            List<Notice> notices,
            List<String> unknownColumns) {
        public Table {
            repeated = List.copyOf(repeated);
            refused = List.copyOf(refused);
            waiting = List.copyOf(waiting);
            passed = List.copyOf(passed);
            notices = List.copyOf(notices);
            unknownColumns = List.copyOf(unknownColumns);
        }
    }

    /**
     * A row that was not taken.
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

    /**
     * A row that waits for a decision.
     *
     * @param proposal what is done with it where guesses count as decided; null: nobody can tell
     */
    public record WaitingRow(
            int row, String cell, Fault reason, @Nullable Fault proposal) {}

    /**
     * Rows that are no entries.
     *
     * @param rows one, or from which to which
     * @param isPlain whether anybody would see it: a header, a total, a note
     */
    public record PassedRows(String rows, Fault reason, boolean isPlain) {}

    /** A taken row that deserves a second look. */
    public record Notice(int row, String cell, Fault notice) {}

    /** A fault and the cell it is in. */
    public record Located(String cell, Fault fault) {}

    public ImportReport {
        tables = List.copyOf(tables);
    }

    public int imported() {
        return tables.stream().mapToInt(Table::imported).sum();
    }

    public int repeated() {
        return tables.stream().mapToInt(table -> table.repeated().size()).sum();
    }

    public boolean hasRefusals() {
        return tables.stream().anyMatch(table -> !table.refused().isEmpty());
    }

    /** Rows that only a person can decide. */
    public boolean hasWaiting() {
        return tables.stream().anyMatch(table -> !table.waiting().isEmpty());
    }

    /** Whether every row is recorded, repeated or plainly no record: the command then exits with 0. */
    public boolean isWhole() {
        return !hasRefusals()
                && !hasWaiting()
                && tables.stream().flatMap(table -> table.passed().stream()).allMatch(PassedRows::isPlain);
    }
}
