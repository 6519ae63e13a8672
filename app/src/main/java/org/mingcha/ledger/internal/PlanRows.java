package org.mingcha.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportReport.Located;
import org.mingcha.ledger.ImportReport.Notice;
import org.mingcha.ledger.ImportReport.PassedRows;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.WaitingRow;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.plan.Doubt;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.plan.ImportPlan.ReadTable;
import org.mingcha.ledger.plan.PassReason;
import org.mingcha.ledger.plan.PlannedRow;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;

/** A plan's rows as entries of one unit, checked as if they had been typed. */
final class PlanRows {
    private final Registers registers;
    private final LedgerUnit unit;
    private final EntryReader entries;
    private final EntryDayCheck days;
    private final boolean accepted;

    PlanRows(Registers registers, LedgerUnit unit, TargetUnits targets, LocalDate today, boolean accepted) {
        this.registers = registers;
        this.unit = unit;
        this.entries = new EntryReader(targets);
        this.days = new EntryDayCheck(today, unit);
        this.accepted = accepted;
    }

    List<ImportedTable> read(ImportPlan plan) {
        var tables = new ArrayList<ImportedTable>();
        for (var table : plan.tables()) {
            var id = table.plan().register();
            var into = new ImportedTable(table.plan(), id == null || id.isEmpty() ? null : registers.get(id));
            table.rows().forEach(row -> row(table, row, into));
            tables.add(into);
        }
        return tables;
    }

    private void row(ReadTable table, PlannedRow row, ImportedTable into) {
        switch (row) {
            case PlannedRow.NoEntry none -> none(table.plan(), none, into);
            case PlannedRow.Entry entry -> entry(table, entry, into);
        }
    }

    private void none(PlannedTable plan, PlannedRow.NoEntry row, ImportedTable into) {
        var reason = new Fault("", row.reason().reason(), List.of());
        boolean isSaid = row.reason().isDecided(plan) || accepted && row.reason() != PassReason.NO_REGISTER;
        if (row.reason().isPlain() || isSaid) {
            passed(row.row(), reason, row.reason().isPlain(), into.passed);
        } else {
            var proposal = row.reason() == PassReason.NO_REGISTER ? null : Fault.of(Reason.PROPOSED_NONE);
            into.waiting.add(new WaitingRow(row.row(), SheetRow.letters(row.column()) + row.row(), reason, proposal));
        }
    }

    /** Rows one after another that are passed over for one reason are one line of the report. */
    private static void passed(int row, Fault reason, boolean plain, List<PassedRows> passed) {
        var last = passed.isEmpty() ? null : passed.getLast();
        if (last != null && last.reason().equals(reason)) {
            var ends = last.rows().split("-");
            if (Integer.parseInt(ends[ends.length - 1]) == row - 1) {
                passed.removeLast();
                passed.add(new PassedRows(ends[0] + "-" + row, reason, plain));
                return;
            }
        }
        passed.add(new PassedRows(Integer.toString(row), reason, plain));
    }

    private void entry(ReadTable table, PlannedRow.Entry row, ImportedTable into) {
        var found = entries.read(row.register(), source(table, row));
        var faults = new ArrayList<>(found.faults());
        var notices = new ArrayList<>(found.notices());
        if (faults.isEmpty()) {
            days.check(found.typed(), row.register(), faults, notices);
        }
        if (!faults.isEmpty()) {
            into.refused.add(refused(table, row, faults));
        } else if (!accepted && !row.doubts().isEmpty()) {
            into.waiting.add(waiting(table, row));
        } else {
            var key = RowKey.of(unit.code(), row.register(), found.typed());
            into.candidates.add(
                    new ImportedTable.Candidate(row.row(), found.typed(), key, row.columns(), notices(row, notices)));
        }
    }

    private RefusedRow refused(ReadTable table, PlannedRow.Entry row, List<Fault> faults) {
        var all = faults.stream()
                .map(fault -> new Located(address(row, fault.field()), columnMissing(table, row, fault)))
                .toList();
        var first = all.getFirst();
        return new RefusedRow(row.row(), first.cell(), first.fault(), all.subList(1, all.size()));
    }

    /** What no column has, nobody can fill in: then the column is missing, not the cell. Nor is it the cell that had a name. */
    private static Fault columnMissing(ReadTable table, PlannedRow.Entry row, Fault fault) {
        if (fault.reason() != Reason.MISSING) {
            return fault;
        }
        var field = row.register().field(fault.field()).orElseThrow();
        if (row.leftOut().stream()
                .anyMatch(each -> each.isName() && each.field().equals(field.name()))) {
            return new Fault(
                    field.name(), Reason.NAME_ONLY, List.of(new BilingualText(field.label(), field.english())));
        }
        if (row.columns().containsKey(fault.field())) {
            return fault;
        }
        return new Fault(
                fault.field(),
                Reason.COLUMN_MISSING,
                List.of(
                        BilingualText.of(table.plan().sheet()),
                        new BilingualText(field.label(), field.english() + " (" + field.label() + ")")));
    }

    private static String address(PlannedRow.Entry row, String field) {
        return SheetRow.letters(row.columns().getOrDefault(field, 0)) + row.row();
    }

    private static WaitingRow waiting(ReadTable table, PlannedRow.Entry row) {
        var doubt = row.doubts().stream()
                .min(Comparator.comparing(PlannedRow.RowDoubt::reason).thenComparingInt(PlannedRow.RowDoubt::column))
                .orElseThrow();
        var register = name(row.register());
        var reason = new Fault("", doubt.reason(), List.of(register, header(table, doubt.column())));
        var proposal = doubt.doubt() == Doubt.TWICE ? null : new Fault("", Reason.PROPOSED_ENTRY, List.of(register));
        return new WaitingRow(row.row(), SheetRow.letters(doubt.column()) + row.row(), reason, proposal);
    }

    private static BilingualText name(Register register) {
        return new BilingualText(register.sheet(), register.english());
    }

    private static BilingualText header(ReadTable table, int column) {
        return BilingualText.of(table.plan().columns().stream()
                .filter(each -> each.column() == column)
                .findFirst()
                .map(each -> each.header())
                .orElse(""));
    }

    private static List<Notice> notices(PlannedRow.Entry row, List<Fault> faults) {
        var notices = new ArrayList<Notice>();
        faults.forEach(fault -> notices.add(new Notice(row.row(), address(row, fault.field()), fault)));
        row.leftOut().forEach(each -> {
            var field = row.register().field(each.field()).orElseThrow();
            var reason = each.isName() ? Reason.NAME_LEFT_OUT : Reason.VALUE_LEFT_OUT;
            var fault = new Fault(field.name(), reason, List.of(new BilingualText(field.label(), field.english())));
            notices.add(new Notice(row.row(), SheetRow.letters(each.column()) + row.row(), fault));
        });
        return notices;
    }

    private static EntryReader.Source source(ReadTable table, PlannedRow.Entry row) {
        return new EntryReader.Source() {
            @Override
            public boolean has(Field field) {
                return row.columns().containsKey(field.name());
            }

            @Override
            public Cell cell(Field field) {
                return row.cells().getOrDefault(field.name(), Cell.BLANK);
            }

            @Override
            public int dayOffset() {
                return table.dayOffset();
            }
        };
    }
}
