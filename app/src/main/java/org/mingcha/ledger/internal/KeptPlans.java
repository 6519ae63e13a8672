package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.ledger.DecideTable;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportPlanView;
import org.mingcha.ledger.ImportPlans.Open;
import org.mingcha.ledger.ImportPlans.PlanOutcome;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.plan.Doubt;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.plan.PlannedTable.PlannedColumn;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;

/** Plans in the database, their files beside it. */
public final class KeptPlans {
    private final LedgerDependencies dependencies;
    private final ImportPlanTable table;
    private final Path folder;

    public KeptPlans(LedgerDependencies dependencies, Path folder) {
        this.dependencies = dependencies;
        this.table = new ImportPlanTable(dependencies.jdbc());
        this.folder = folder;
    }

    public PlanOutcome read(Actor actor, String unit, Path file, String fileName) {
        return switch (new WorkbookImport(dependencies).reading(actor, unit, file, fileName, List.of())) {
            case WorkbookReading.Refused(var fault) -> new PlanOutcome.Refused(fault);
            case WorkbookReading.Read read -> new PlanOutcome.Planned(keep(actor, read, file));
        };
    }

    /** The file first: a plan without its file could never be applied, a file without its plan is swept. */
    private long keep(Actor actor, WorkbookReading.Read read, Path file) {
        try {
            var kept = Files.createTempFile(folder, "arriving", ".workbook");
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            long number = table.insert(
                    read.unit().code(),
                    actor.account(),
                    SafeName.of(read.fileName()),
                    EvidenceStore.digest(file),
                    read.plan().planned());
            Files.move(kept, file(number), StandardCopyOption.ATOMIC_MOVE);
            return number;
        } catch (IOException failure) {
            throw new UncheckedIOException("Keeping the workbook " + read.fileName(), failure);
        }
    }

    private Path file(long number) {
        return folder.resolve(number + ".workbook");
    }

    private Optional<ImportPlanTable.Line> line(Actor actor, long number) {
        return table.find(number)
                .filter(ImportPlanTable.Line::isOpen)
                .filter(line -> mayWrite(actor, line.unit()))
                .filter(line -> Files.isRegularFile(file(number)));
    }

    private boolean mayWrite(Actor actor, String unit) {
        return dependencies
                .units()
                .find(actor, unit)
                .flatMap(found -> EntryAuthority.role(actor, found.path()))
                .isPresent();
    }

    public List<Open> open(Actor actor) {
        return table.open(actor.account()).stream()
                .map(line -> new Open(line.number(), line.unit(), line.fileName()))
                .toList();
    }

    public Optional<ImportPlanView> find(Actor actor, long number) {
        return line(actor, number).flatMap(line -> reading(actor, line)).map(read -> {
            var tables = new WorkbookImport(dependencies).checked(read, false);
            return PlanViews.view(number, read, tables, late(read.unit().code(), tables));
        });
    }

    private ImportPlanView.Lateness late(String unit, List<ImportedTable> tables) {
        var limits = dependencies.limits();
        var now = dependencies.clock().now();
        var today = dependencies.clock().today();
        var opened = new OpenedBooksTable(dependencies.jdbc()).find(unit);
        long late = tables.stream()
                .flatMap(table -> table.taken.stream()
                        .map(row -> row.typed().happenedOn())
                        .filter(day -> limits.lateBy(
                                        table.register().id(), table.register().version(), day, now)
                                > 0))
                .filter(day -> opened.filter(on -> new OpenedBooks(unit, 0, on).isInitial(day, today))
                        .isEmpty())
                .count();
        var still = opened.filter(on -> !today.isAfter(on.plusDays(OpenedBooks.INITIAL_DAYS)));
        return new ImportPlanView.Lateness(
                (int) late, still.orElse(null), new BooksOpening(dependencies).isPossible(unit));
    }

    private Optional<WorkbookReading.Read> reading(Actor actor, ImportPlanTable.Line line) {
        var found = new WorkbookImport(dependencies)
                .reading(actor, line.unit(), file(line.number()), line.fileName(), line.tables());
        return found instanceof WorkbookReading.Read read ? Optional.of(read) : Optional.empty();
    }

    public boolean decide(Actor actor, DecideTable command) {
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            var line = table.lock(command.plan())
                    .flatMap(found -> line(actor, found.number()))
                    .filter(found -> command.table() >= 0
                            && command.table() < found.tables().size())
                    .orElse(null);
            if (line == null) {
                return false;
            }
            var tables = new ArrayList<>(line.tables());
            tables.set(command.table(), decided(actor, line, tables.get(command.table()), command));
            table.decide(line.number(), tables);
            return true;
        }));
    }

    private PlannedTable decided(Actor actor, ImportPlanTable.Line line, PlannedTable plan, DecideTable command) {
        var register = command.register();
        var as = register == null || Objects.equals(register, plan.register()) ? plan : as(actor, line, plan, register);
        var year = command.year();
        var rows = new HashMap<>(as.decisions().rows());
        rows.putAll(command.rows());
        var said = new TableDecisions(as.decisions().doubts(), words(as, command.words()), rows);
        var changed = as.withColumns(columns(as, command.fields()))
                .withYear(year == null ? as.year() : year)
                .withDecisions(said);
        return command.accepted() ? changed.withDecisions(said.and(doubts(actor, line, changed))) : changed;
    }

    /** What there is to accept: a guess that nobody has seen yet is asked about when it comes. */
    private Set<Doubt> doubts(Actor actor, ImportPlanTable.Line line, PlannedTable changed) {
        var read = new WorkbookImport(dependencies)
                .reading(actor, line.unit(), file(line.number()), line.fileName(), List.of(changed));
        return read instanceof WorkbookReading.Read found ? found.doubts(changed) : changed.doubts();
    }

    private PlannedTable as(Actor actor, ImportPlanTable.Line line, PlannedTable plan, String register) {
        if (register.isEmpty()) {
            return plan.withoutRegister();
        }
        var found = new ArrayList<PlannedTable>();
        new WorkbookImport(dependencies)
                .reading(actor, line.unit(), file(line.number()), line.fileName(), (each, as) -> {
                    if (each.isAt(plan)) found.add(as.apply(register));
                    return each;
                });
        return found.isEmpty()
                ? plan
                : found.getFirst().withDecisions(plan.decisions().and(EnumSet.of(Doubt.REGISTER, Doubt.LIST)));
    }

    private static List<PlannedColumn> columns(PlannedTable plan, Map<Integer, String> fields) {
        return plan.columns().stream()
                .map(column -> {
                    var said = fields.get(column.column());
                    return said == null
                            ? without(column, fields)
                            : new PlannedColumn(
                                    column.column(),
                                    column.header(),
                                    said.isEmpty() ? List.of() : both(column, said),
                                    false);
                })
                .toList();
    }

    /** A column that feeds two fields goes on to, where the one that is said is one of them. */
    private static List<String> both(PlannedColumn column, String said) {
        return column.fields().contains(said) ? column.fields() : List.of(said);
    }

    /** What is said of another column is no longer this one's. */
    private static PlannedColumn without(PlannedColumn column, Map<Integer, String> fields) {
        return new PlannedColumn(
                column.column(),
                column.header(),
                column.fields().stream()
                        .filter(field -> !fields.containsValue(field))
                        .toList(),
                column.isGuessed());
    }

    private static Map<String, Map<String, String>> words(PlannedTable plan, Map<String, Map<String, String>> more) {
        var all = new HashMap<String, Map<String, String>>(plan.decisions().words());
        more.forEach((field, words) -> {
            var known = new HashMap<>(all.getOrDefault(field, Map.of()));
            known.putAll(words);
            all.put(field, known);
        });
        return all;
    }

    public ImportOutcome apply(Actor actor, long number, boolean accepted) {
        var line = line(actor, number).orElse(null);
        var read = line == null ? null : reading(actor, line).orElse(null);
        if (line == null || read == null) {
            return new ImportOutcome.Refused(Fault.of(Reason.PLAN_UNKNOWN, Long.toString(number)));
        }
        var outcome = new WorkbookImport(dependencies).apply(actor, read, file(number), number, accepted);
        delete(number);
        return outcome;
    }

    public boolean giveUp(Actor actor, long number) {
        if (line(actor, number).isEmpty()) {
            return false;
        }
        table.end(number, null);
        delete(number);
        return true;
    }

    /** Gives up those of which nobody has said anything for a week, and deletes files that no open plan has. */
    void sweep() {
        table.outOfTime().forEach(number -> {
            table.end(number, null);
            delete(number);
        });
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (isForgotten(file)) Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Sweeping " + folder, failure);
        }
    }

    private boolean isForgotten(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".workbook", "");
        boolean isOpen = name.matches("\\d{1,18}")
                && table.find(Long.parseLong(name))
                        .filter(ImportPlanTable.Line::isOpen)
                        .isPresent();
        return !isOpen
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(Duration.ofDays(1)));
    }

    public Optional<byte[]> marked(Actor actor, long number, Locale locale) {
        return find(actor, number).map(view -> new MarkedWorkbook(locale).write(view));
    }

    private void delete(long number) {
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException failure) {
            throw new UncheckedIOException("Deleting the workbook of import plan " + number, failure);
        }
    }
}
