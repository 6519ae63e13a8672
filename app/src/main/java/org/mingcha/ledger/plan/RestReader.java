package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingcha.ledger.plan.ImportPlan.ReadTable;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;
import org.mingcha.ledger.plan.PlannedTable.TablePlace;
import org.mingcha.ledger.plan.PlannedTable.TableRows;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.Wordform;

/** What stands on a sheet beside its tables: headers and titles, or a sheet that is no table at all. */
final class RestReader {
    private RestReader() {}

    static ReadTable read(SheetGrid grid, Set<Integer> told, List<ReadTable> tables) {
        var name = grid.sheet().name();
        var own = tables.stream()
                .filter(table -> table.plan().sheet().equals(name))
                .toList();
        var rows = new ArrayList<PlannedRow>();
        for (int i = 0; i < grid.size(); i++) {
            var row = grid.bare(i);
            if (!told.contains(row.number())) {
                rows.add(new PlannedRow.NoEntry(row.number(), 0, reason(row, own)));
            }
        }
        int last = grid.size() == 0 ? 0 : grid.row(grid.size() - 1).number();
        var place = new TablePlace(name, new TableRows(0, 0, 1, last, 0, 0), null, "");
        var plan = new PlannedTable(place, null, List.of(), null, List.of(), Set.of(), TableDecisions.NONE);
        return new ReadTable(plan, rows, 0, false);
    }

    private static PassReason reason(SheetRow row, List<ReadTable> tables) {
        boolean header = tables.stream()
                .map(table -> table.plan().rows())
                .anyMatch(place -> place.headerFirst() <= row.number() && row.number() <= place.headerLast());
        if (header) {
            return PassReason.HEADER;
        }
        long said = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> Wordform.key(cell.text()))
                .distinct()
                .count();
        if (TableRowReader.isTotal(row.cells())) {
            return PassReason.TOTAL;
        }
        boolean above = tables.stream()
                .anyMatch(table -> row.number() < table.plan().rows().headerFirst());
        if (said <= 1 || above) {
            return PassReason.NOTE;
        }
        boolean hasDay = row.cells().stream()
                .anyMatch(cell -> DayParts.day(Wordform.plain(cell.text()), 0).isPresent());
        return tables.isEmpty() && !hasDay ? PassReason.NO_LEDGER : PassReason.NO_REGISTER;
    }
}
