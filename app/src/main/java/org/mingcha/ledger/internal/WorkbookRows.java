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
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;

/** All sheets of a workbook read as entries of one unit; nothing is looked up but the names of units. */
final class WorkbookRows {
    final List<ImportedSheet> sheets = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();
    private final LedgerUnit unit;
    private final EntryReader entries;
    private final EntryDayCheck days;
    private final SheetFinder finder;

    WorkbookRows(Registers registers, LedgerUnit unit, TargetUnits targets, LocalDate today) {
        this.unit = unit;
        this.entries = new EntryReader(targets);
        this.days = new EntryDayCheck(today, unit);
        this.finder = new SheetFinder(registers);
    }

    WorkbookRows read(List<SheetRows> all) {
        for (var sheet : all) {
            switch (finder.find(sheet)) {
                case SheetFinder.Place.Unknown _ -> unknown.add(sheet.name());
                case SheetFinder.Place.WithoutHeader(var register) -> sheets.add(withoutHeader(sheet, register));
                case SheetFinder.Place.Ledger(var columns) -> sheets.add(sheet(sheet, columns));
            }
        }
        return this;
    }

    private ImportedSheet withoutHeader(SheetRows sheet, Register register) {
        var read = new ImportedSheet(sheet.name(), HeaderColumns.of(register, new SheetRow(1, List.of())));
        if (!sheet.rows().isEmpty()) {
            var labels = new BilingualText(
                    String.join("、", names(register.typed(), false)), String.join(", ", names(register.typed(), true)));
            read.refused.add(new RefusedRow(
                    1,
                    "A1",
                    new Fault("", Reason.HEADER_MISSING, List.of(BilingualText.of(sheet.name()), labels)),
                    List.of()));
        }
        return read;
    }

    private static List<String> names(List<Field> fields, boolean english) {
        return fields.stream()
                .filter(Field::required)
                .map(field -> english ? field.english() + " (" + field.label() + ")" : field.label())
                .toList();
    }

    private ImportedSheet sheet(SheetRows sheet, HeaderColumns columns) {
        var read = new ImportedSheet(sheet.name(), columns);
        var faults = headerFaults(sheet, columns);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            read.refused.add(new RefusedRow(
                    columns.header().number(), first.cell(), first.fault(), faults.subList(1, faults.size())));
            return read;
        }
        var rows = new RowReader(entries, columns, sheet.dayOffset());
        sheet.rows().stream()
                .filter(row -> row.number() > columns.header().number())
                .forEach(row -> row(row, rows, read));
        return read;
    }

    private static List<Located> headerFaults(SheetRows sheet, HeaderColumns columns) {
        var faults = new ArrayList<Located>();
        for (var field : columns.missing()) {
            var fault = new Fault(
                    field.name(),
                    Reason.COLUMN_MISSING,
                    List.of(
                            BilingualText.of(sheet.name()),
                            new BilingualText(field.label(), field.english() + " (" + field.label() + ")")));
            faults.add(new Located(columns.header().address(0), fault));
        }
        columns.twice()
                .forEach((field, column) -> faults.add(new Located(
                        columns.header().address(column),
                        new Fault(
                                field.name(),
                                Reason.COLUMN_TWICE,
                                List.of(BilingualText.of(sheet.name()), BilingualText.of(field.label()))))));
        return faults;
    }

    private void row(SheetRow row, RowReader rows, ImportedSheet read) {
        switch (rows.read(row)) {
            case RowReader.Outcome.PassedOver _ -> {
                // 合计, footnotes: nothing to take and nothing to complain about
            }
            case RowReader.Outcome.Refused(var refused) -> read.refused.add(refused);
            case RowReader.Outcome.Entry entry -> candidate(entry, rows, read);
        }
    }

    private void candidate(RowReader.Outcome.Entry entry, RowReader rows, ImportedSheet read) {
        var faults = new ArrayList<Fault>();
        var notices = new ArrayList<Fault>();
        days.check(entry.typed(), read.register, faults, notices);
        if (!faults.isEmpty()) {
            read.refused.add(rows.refused(entry.row(), faults));
            return;
        }
        var all = new ArrayList<>(entry.notices());
        notices.forEach(each -> all.add(new Located(read.columns.address(each.field(), entry.row()), each)));
        var located = all.stream()
                .map(each -> new Notice(entry.row().number(), each.cell(), each.fault()))
                .toList();
        var key = RowKey.of(unit.code(), read.register, entry.typed());
        read.candidates.add(new ImportedSheet.Candidate(entry.row(), entry.typed(), key, located));
    }

    /** In the order of the sheet, whenever each was refused. */
    static void sort(ImportedSheet read) {
        read.refused.sort(Comparator.comparingInt(RefusedRow::row));
    }
}
