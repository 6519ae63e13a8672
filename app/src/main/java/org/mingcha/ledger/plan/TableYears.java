package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.plan.PlannedTable.PlannedColumn;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.LedgerYear;
import org.mingcha.ledger.text.Wordform;

/** Which year days are of that are written without one. */
final class TableYears {
    private final String fileName;
    /** The one year that the titles of other sheets say. */
    private final @Nullable Integer elsewhere;

    TableYears(String fileName, List<SheetRows> sheets) {
        this.fileName = fileName;
        var years = sheets.stream()
                .flatMap(sheet -> Stream.concat(Stream.of(sheet.name()), firstWords(sheet)))
                .map(LedgerYear::year)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .distinct()
                .toList();
        this.elsewhere = years.size() == 1 ? years.getFirst() : null;
    }

    private static Stream<String> firstWords(SheetRows sheet) {
        return sheet.rows().stream()
                .limit(2)
                .flatMap(row -> row.cells().stream().limit(1))
                .map(Cell::text);
    }

    /** @param isTold by a title or the sheet's name; else by other lines or the file's name */
    record FoundYear(int year, boolean isTold) {}

    Optional<FoundYear> of(SheetTable table, List<PlannedColumn> columns) {
        var told = new ArrayList<>(table.titles());
        told.add(table.grid().sheet().name());
        for (int i = 0; i < Math.min(table.headerFirst(), 20); i++) {
            table.grid().bare(i).cells().stream().limit(20).forEach(cell -> told.add(cell.text()));
        }
        return told.stream()
                .map(LedgerYear::year)
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(year -> new FoundYear(year, true))
                .findFirst()
                .or(() -> neighbours(table, columns).map(year -> new FoundYear(year, false)))
                .or(() -> LedgerYear.year(fileName).stream()
                        .mapToObj(year -> new FoundYear(year, false))
                        .findFirst())
                .or(() -> Optional.ofNullable(elsewhere).map(year -> new FoundYear(year, false)));
    }

    /** The year that most days of the table have. */
    private static Optional<Integer> neighbours(SheetTable table, List<PlannedColumn> columns) {
        var counts = new LinkedHashMap<Integer, Integer>();
        columns.stream()
                .filter(column -> column.fields().contains("happened_on"))
                .forEach(column -> {
                    for (int i = table.bodyFirst(); i <= Math.min(table.bodyLast(), table.bodyFirst() + 500); i++) {
                        var cell = table.grid().row(i).cell(column.column());
                        var day = LedgerDay.read(
                                Wordform.plain(cell.text()),
                                cell.isNumber(),
                                LedgerDay.Context.NONE,
                                table.grid().sheet().dayOffset());
                        if (day.trait() != LedgerDay.Trait.OPEN) {
                            DayParts.year(day.text(), table.grid().sheet().dayOffset())
                                    .ifPresent(year -> counts.merge(year, 1, Integer::sum));
                        }
                    }
                });
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
