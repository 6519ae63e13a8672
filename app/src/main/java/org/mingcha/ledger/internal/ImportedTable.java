package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.ImportReport.Notice;
import org.mingcha.ledger.ImportReport.PassedRows;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.WaitingRow;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.HeaderText;

/** One table of a plan with what became of its rows so far. */
final class ImportedTable {
    /**
     * A readable row, waiting for the decision whether it is new.
     *
     * @param columns where its fields stand
     */
    record Candidate(int row, EntryValues typed, RowKey key, Map<String, Integer> columns, List<Notice> notices) {
        String address(String field) {
            return SheetRow.letters(columns.getOrDefault(field, 0)) + row;
        }
    }

    final PlannedTable plan;
    private final @Nullable Register register;
    final List<Candidate> candidates = new ArrayList<>();
    final List<Candidate> taken = new ArrayList<>();
    final List<Integer> repeated = new ArrayList<>();
    final List<RefusedRow> refused = new ArrayList<>();
    final List<WaitingRow> waiting = new ArrayList<>();
    final List<PassedRows> passed = new ArrayList<>();

    ImportedTable(PlannedTable plan, @Nullable Register register) {
        this.plan = plan;
        this.register = register;
    }

    /** Only where it has rows to take: those have one. */
    Register register() {
        if (register == null) {
            throw new IllegalStateException("A table without a register has entries: " + plan.sheet());
        }
        return register;
    }

    ImportReport.Table report() {
        refused.sort(Comparator.comparingInt(RefusedRow::row));
        waiting.sort(Comparator.comparingInt(WaitingRow::row));
        return new ImportReport.Table(
                plan.sheet(),
                plan.rows().text(),
                register == null ? null : register.id(),
                taken.size(),
                repeated,
                refused,
                waiting,
                passed,
                taken.stream().flatMap(row -> row.notices().stream()).toList(),
                plan.columns().stream()
                        .filter(column -> column.fields().isEmpty() && !HeaderText.isSerial(column.header()))
                        .map(PlannedTable.PlannedColumn::header)
                        .toList());
    }
}
