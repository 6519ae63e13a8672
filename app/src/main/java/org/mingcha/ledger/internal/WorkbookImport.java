package org.mingcha.ledger.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.StorageResult;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.plan.PlanDocument;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;
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
    private static final String PLAN_NAME = "import-plan.json.txt";
    private final LedgerDependencies dependencies;

    public WorkbookImport(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public ImportOutcome run(Actor actor, ImportLedger command) {
        return switch (reading(actor, command.unit(), command.file(), command.fileName(), command.tables())) {
            case WorkbookReading.Refused(var fault) -> new ImportOutcome.Refused(fault);
            case WorkbookReading.Read read -> {
                var taking = new Taking(
                        read,
                        command.file(),
                        actor.account(),
                        command.strict(),
                        command.dryRun(),
                        command.accepted(),
                        null);
                yield take(read(read, command.accepted()), taking);
            }
        };
    }

    /** What is decided of a kept plan is recorded, whatever else of it waits. */
    ImportOutcome apply(Actor actor, WorkbookReading.Read read, Path file, long plan, boolean accepted) {
        var taking = new Taking(read, file, actor.account(), false, false, accepted, plan);
        return take(read(read, accepted), taking);
    }

    /** @param tables what a plan says of its tables; none: what was said of such tables before */
    WorkbookReading reading(Actor actor, String code, Path file, String fileName, List<PlannedTable> tables) {
        return reading(
                actor,
                code,
                file,
                fileName,
                new RememberedDecisions(new ImportPlanTable(dependencies.jdbc()), code, tables));
    }

    WorkbookReading reading(Actor actor, String code, Path file, String fileName, ImportPlan.Decisions decisions) {
        var unit = dependencies.units().find(actor, code).orElse(null);
        var role = unit == null ? null : EntryAuthority.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return new WorkbookReading.Refused(Fault.of(Reason.UNIT_UNKNOWN, code));
        }
        return dependencies.pools().reading().run(() -> switch (WorkbookReader.read(
                file, fileName, SheetLimits.DEFAULT)) {
            case WorkbookResult.Refused(var fault) -> new WorkbookReading.Refused(fault);
            case WorkbookResult.Sheets(var sheets) ->
                new WorkbookReading.Read(
                        unit,
                        role,
                        fileName,
                        sheets,
                        ImportPlan.of(dependencies.registers(unit.path()), sheets, fileName, decisions));
        });
    }

    /** Rows that are checked, and told from those that were entered before; nothing is written. */
    List<ImportedTable> checked(WorkbookReading.Read read, boolean accepted) {
        var tables = read(read, accepted);
        var deciding = new DuplicateDetector(dependencies, read.unit().code(), tables, accepted);
        tables.forEach(deciding::decide);
        return tables;
    }

    private List<ImportedTable> read(WorkbookReading.Read read, boolean accepted) {
        var unit = read.unit();
        // Entries that a row may differ from are named by their log index: let them have one.
        if (dependencies.entries().waitForSeal(unit.code())) {
            dependencies.log().seal();
        }
        var targets = new NamedUnits(dependencies, unit);
        var today = dependencies.clock().today();
        var tables =
                new PlanRows(dependencies.registers(unit.path()), unit, targets, today, accepted).read(read.plan());
        giveIndices(tables);
        return tables;
    }

    /** Entries that a row may differ from are named by their log index: those that wait for one get it first. */
    private void giveIndices(List<ImportedTable> tables) {
        var acts = DuplicateDetector.keys(tables, RowKey::act);
        var records = dependencies.entries().sameActs(acts).stream()
                .map(line -> new RecordId(line.record()))
                .toList();
        if (!records.isEmpty() && dependencies.log().records(records).stream().anyMatch(record -> !record.isSealed())) {
            dependencies.log().seal();
        }
    }

    /** @param plan the kept plan that is applied; null: none */
    private record Taking(
            WorkbookReading.Read read,
            Path file,
            long account,
            boolean strict,
            boolean dryRun,
            boolean accepted,
            @Nullable Long plan) {}

    private ImportOutcome take(List<ImportedTable> tables, Taking taking) {
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            var plan = taking.plan;
            if (plan != null && !isOpen(plan)) {
                return new ImportOutcome.Refused(Fault.of(Reason.PLAN_UNKNOWN, Long.toString(plan)));
            }
            dependencies.entries().lock(taking.read.unit().code());
            // Near repetitions are looked at on the page: who imports by the console brings what is known.
            var deciding = new DuplicateDetector(
                    dependencies, taking.read.unit().code(), tables, taking.accepted || taking.plan == null);
            tables.forEach(deciding::decide);
            boolean refused = taking.strict && tables.stream().anyMatch(table -> !table.refused.isEmpty());
            boolean waiting = taking.plan == null
                    && !taking.accepted
                    && tables.stream().anyMatch(table -> !table.waiting.isEmpty());
            if (refused) {
                tables.forEach(table -> table.taken.clear());
            }
            var number = taking.dryRun || refused || waiting ? null : write(tables, taking);
            var report = new ImportReport(
                    number,
                    taking.dryRun,
                    taking.accepted,
                    tables.stream().map(ImportedTable::report).toList());
            return new ImportOutcome.Read(report, taking.read.plan().planned());
        }));
    }

    /** Nobody else applies or decides it until the transaction ends. */
    private boolean isOpen(long plan) {
        return new ImportPlanTable(dependencies.jdbc())
                .lock(plan)
                .filter(ImportPlanTable.Line::isOpen)
                .isPresent();
    }

    private long write(List<ImportedTable> tables, Taking taking) {
        long number = new ImportTable(dependencies.jdbc()).insert(line(tables, taking));
        end(tables, taking, number);
        var told = new EntryProvenance(taking.account, "", number, plan(taking));
        var drafts = dependencies.drafts(taking.read.role());
        var facts = new ArrayList<NewFact>();
        for (var table : tables) {
            for (var row : table.taken) {
                facts.add(drafts.entered(table.register(), taking.read.unit().code(), row.typed(), told));
            }
        }
        enter(tables, facts, number);
        return number;
    }

    /** What was guessed or said of the workbook, sealed with each entry; a workbook that left nothing to say has none. */
    private List<EvidenceFile> plan(Taking taking) {
        var tables = taking.read.plan().planned();
        boolean isPlain = tables.stream()
                .allMatch(table -> table.doubts().isEmpty() && table.decisions().equals(TableDecisions.NONE));
        if (isPlain) {
            return List.of();
        }
        var document = new ByteArrayInputStream(PlanDocument.write(tables));
        return switch (dependencies.files().store(new EvidenceUpload(PLAN_NAME, document))) {
            case StorageResult.Stored(var file) -> List.of(file);
            case StorageResult.Refused(var fault) ->
                throw new IllegalStateException("The import plan was not kept: " + fault.reason());
        };
    }

    /** A plan is applied once; what was said of its tables is proposed for the next that are called the same. */
    private void end(List<ImportedTable> tables, Taking taking, long number) {
        var plans = new ImportPlanTable(dependencies.jdbc());
        if (taking.plan != null) {
            plans.end(taking.plan, number);
        }
        for (var table : tables) {
            if (!table.plan.place().signature().isEmpty() && table.plan.register() != null) {
                var said = taking.accepted
                        ? table.plan.withDecisions(table.plan.decisions().and(taking.read.doubts(table.plan)))
                        : table.plan;
                plans.remember(taking.read.unit().code(), said);
            }
        }
    }

    private void enter(List<ImportedTable> tables, List<NewFact> facts, long number) {
        var records = dependencies.log().appendAll(facts);
        var lines = new ArrayList<EntryRecord>(facts.size());
        for (var table : tables) {
            for (var row : table.taken) {
                int at = lines.size();
                var named = new EntryRecords.Named(row.key(), row.typed().title(table.register()));
                lines.add(EntryRecords.imported(records.get(at), facts.get(at), named, number));
            }
        }
        dependencies.entries().insert(lines);
    }

    private static ImportTable.Line line(List<ImportedTable> tables, Taking taking) {
        return new ImportTable.Line(
                taking.read.unit().code(),
                SafeName.of(taking.read.fileName()),
                digest(taking.file),
                taking.account,
                tables.stream().mapToInt(table -> table.taken.size()).sum(),
                tables.stream().mapToInt(table -> table.repeated.size()).sum(),
                tables.stream().mapToInt(table -> table.refused.size()).sum());
    }

    private static String digest(Path file) {
        try {
            return EvidenceStore.digest(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the workbook " + file, failure);
        }
    }
}
