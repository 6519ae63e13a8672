package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

/**
 * A workbook into a unit's ledger, all in one transaction: killed at any moment it leaves nothing, and the next run takes
 * each row once.
 */
public final class WorkbookImport {
    private final LedgerDependencies dependencies;

    public WorkbookImport(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public ImportOutcome run(Actor actor, ImportLedger command) {
        var unit = dependencies.units().find(actor, command.unit()).orElse(null);
        var role = unit == null ? null : EntryAuthority.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return new ImportOutcome.Refused(Fault.of(Reason.UNIT_UNKNOWN, command.unit()));
        }
        return switch (read(command)) {
            case WorkbookResult.Refused(var fault) -> new ImportOutcome.Refused(fault);
            case WorkbookResult.Sheets(var sheets) -> {
                // Entries that a row may differ from are named by their log index: let them have one.
                if (dependencies.entries().waitForSeal(unit.code())) {
                    dependencies.log().seal();
                }
                var targets = new NamedUnits(dependencies.units(), unit);
                var today = dependencies.clock().today();
                var rows = new WorkbookRows(dependencies.registers(), unit, targets, today).read(sheets);
                giveIndices(rows);
                yield new ImportOutcome.Read(take(rows, new Taking(command, unit, role, actor.account())));
            }
        };
    }

    private WorkbookResult read(ImportLedger command) {
        return dependencies
                .pools()
                .reading()
                .run(() -> WorkbookReader.read(command.file(), command.fileName(), SheetLimits.DEFAULT));
    }

    /** Entries that a row may differ from are named by their log index: those that wait for one get it first. */
    private void giveIndices(WorkbookRows rows) {
        var acts = DuplicateDetector.keys(rows.sheets, RowKey::act);
        var records = dependencies.entries().sameActs(acts).stream()
                .map(line -> new RecordId(line.record()))
                .toList();
        if (!records.isEmpty() && dependencies.log().records(records).stream().anyMatch(record -> !record.isSealed())) {
            dependencies.log().seal();
        }
    }

    private record Taking(ImportLedger command, LedgerUnit unit, Role role, long account) {}

    private ImportReport take(WorkbookRows rows, Taking taking) {
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            dependencies.entries().lock(taking.unit.code());
            var deciding = new DuplicateDetector(dependencies, rows.sheets);
            rows.sheets.forEach(deciding::decide);
            rows.sheets.forEach(WorkbookRows::sort);
            boolean refused = rows.sheets.stream().anyMatch(sheet -> !sheet.refused.isEmpty());
            boolean write = !taking.command.dryRun() && !(taking.command.strict() && refused);
            if (taking.command.strict() && refused) {
                rows.sheets.forEach(sheet -> sheet.taken.clear());
            }
            var number = write ? write(rows, taking) : null;
            return new ImportReport(
                    number,
                    taking.command.dryRun(),
                    rows.sheets.stream().map(WorkbookImport::report).toList(),
                    rows.unknown);
        }));
    }

    private long write(WorkbookRows rows, Taking taking) {
        long number = new ImportTable(dependencies.jdbc()).insert(line(rows, taking));
        var told = new EntryProvenance(taking.account, "", number, List.of());
        var drafts = dependencies.drafts(taking.role);
        var facts = new ArrayList<NewFact>();
        for (var sheet : rows.sheets) {
            for (var row : sheet.taken) {
                facts.add(drafts.entered(sheet.register, taking.unit.code(), row.typed(), told));
            }
        }
        enter(rows, facts, number);
        return number;
    }

    private void enter(WorkbookRows rows, List<NewFact> facts, long number) {
        var records = dependencies.log().appendAll(facts);
        var lines = new ArrayList<EntryRecord>(facts.size());
        for (var sheet : rows.sheets) {
            for (var row : sheet.taken) {
                int at = lines.size();
                var named = new EntryRecords.Named(row.key(), row.typed().title(sheet.register));
                lines.add(EntryRecords.imported(records.get(at), facts.get(at), named, number));
            }
        }
        dependencies.entries().insert(lines);
    }

    private static ImportTable.Line line(WorkbookRows rows, Taking taking) {
        return new ImportTable.Line(
                taking.unit.code(),
                SafeName.of(taking.command.fileName()),
                digest(taking.command.file()),
                taking.account,
                rows.sheets.stream().mapToInt(sheet -> sheet.taken.size()).sum(),
                rows.sheets.stream().mapToInt(sheet -> sheet.repeated.size()).sum(),
                rows.sheets.stream().mapToInt(sheet -> sheet.refused.size()).sum());
    }

    private static String digest(Path file) {
        try {
            return EvidenceStore.digest(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the workbook " + file, failure);
        }
    }

    private static ImportReport.Sheet report(ImportedSheet sheet) {
        return new ImportReport.Sheet(
                sheet.name,
                sheet.register.id(),
                sheet.taken.size(),
                sheet.repeated,
                sheet.refused,
                sheet.taken.stream().flatMap(row -> row.notices().stream()).toList(),
                sheet.columns.unknown());
    }
}
