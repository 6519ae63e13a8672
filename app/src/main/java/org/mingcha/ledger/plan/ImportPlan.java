package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.sheet.SheetRows;

/** A workbook as it was understood: its tables, and what each of their rows is taken for. Nothing is written by it. */
public final class ImportPlan {
    private final List<ReadTable> tables;

    private ImportPlan(List<ReadTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * One table, or what stands on a sheet beside its tables.
     *
     * @param dayOffset added to serial numbers of days
     * @param isTable false: rows that belong to none
     */
    public record ReadTable(PlannedTable plan, List<PlannedRow> rows, int dayOffset, boolean isTable) {
        public ReadTable {
            rows = List.copyOf(rows);
        }

        /** What is guessed of it or of any of its rows, and not yet said to be right. */
        public Set<Doubt> doubts() {
            var all = EnumSet.noneOf(Doubt.class);
            all.addAll(plan.doubts());
            for (var row : rows) {
                switch (row) {
                    case PlannedRow.Entry entry ->
                        entry.doubts().stream()
                                .map(PlannedRow.RowDoubt::doubt)
                                .filter(Objects::nonNull)
                                .forEach(all::add);
                    case PlannedRow.NoEntry none -> none.reason().doubt().ifPresent(all::add);
                }
            }
            return all;
        }
    }

    /** What people have said of such a table before. */
    public interface Decisions {
        /** @param as what the table would be taken for as another register */
        PlannedTable of(PlannedTable proposed, Function<String, PlannedTable> as);
    }

    public List<ReadTable> tables() {
        return tables;
    }

    /** What each table is taken for, without their rows. */
    public List<PlannedTable> planned() {
        return tables.stream().map(ReadTable::plan).toList();
    }

    public static ImportPlan of(Registers registers, List<SheetRows> sheets, String fileName, Decisions decisions) {
        var office = ImportVocabulary.of(registers);
        var maker = new PlanMaker(registers, office, fileName, sheets);
        var tables = new ArrayList<ReadTable>();
        for (var sheet : sheets) {
            var grid = new SheetGrid(sheet);
            var told = new HashSet<Integer>();
            for (var proposal : maker.propose(grid)) {
                var plan = decisions.of(
                        proposal.plan(),
                        register -> registers
                                .find(register)
                                .map(found -> maker.as(proposal.table(), found))
                                .orElse(proposal.plan()));
                var rows = new TableRowReader(office, registers, proposal.table(), plan).read();
                rows.forEach(row -> told.add(row.row()));
                tables.add(new ReadTable(plan, rows, sheet.dayOffset(), true));
            }
            rest(grid, told, tables);
        }
        return new ImportPlan(tables);
    }

    /** Titles, headers and whatever else no table has taken. */
    private static void rest(SheetGrid grid, Set<Integer> told, List<ReadTable> tables) {
        var rest = RestReader.read(grid, told, tables);
        if (!rest.rows().isEmpty()) {
            tables.add(rest);
        }
    }
}
