package org.mingcha.reporting.internal.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnsFile;

/** CSV, XLSX and XLS: the first sheet, its headings in the first row. */
final class TableReader {
    private final ReturnDefinition definition;
    private final List<Column> known;

    TableReader(ReturnDefinition definition) {
        this.definition = definition;
        this.known = Column.of(definition);
    }

    ReturnsFile read(Path file, String name, SheetLimits limits) {
        return switch (WorkbookReader.read(file, name, limits)) {
            case WorkbookResult.Refused(var fault) -> new ReturnsFile.Unreadable(fault);
            case WorkbookResult.Sheets(var sheets) ->
                sheets.stream()
                        .filter(sheet -> !sheet.rows().isEmpty())
                        .findFirst()
                        .map(this::read)
                        .orElseGet(() -> ReturnsFile.Refused.of(ReturnRefusal.NO_ROWS));
        };
    }

    private ReturnsFile read(SheetRows sheet) {
        var header = sheet.rows().getFirst();
        var columns = new HashMap<Integer, Column>();
        for (int at = 0; at < header.cells().size(); at++) {
            var heading = header.cell(at).text().strip();
            if (heading.isEmpty()) {
                continue;
            }
            var column = known.stream().filter(each -> each.isCalled(heading)).findFirst();
            if (column.isEmpty()) {
                return ReturnsFile.Refused.of(ReturnRefusal.COLUMN_UNKNOWN, heading, names());
            }
            if (columns.containsValue(column.get())) {
                return ReturnsFile.Refused.of(ReturnRefusal.COLUMN_TWICE, heading);
            }
            columns.put(at, column.get());
        }
        for (var needed : List.of(Column.UNIT, Column.PERIOD)) {
            if (columns.values().stream().noneMatch(each -> each.name().equals(needed))) {
                return ReturnsFile.Refused.of(ReturnRefusal.COLUMN_MISSING, heading(needed), names());
            }
        }
        return rows(sheet, columns, header);
    }

    private ReturnsFile rows(SheetRows sheet, Map<Integer, Column> columns, SheetRow header) {
        var called = new HashMap<String, String>();
        columns.forEach(
                (at, column) -> called.put(column.name(), header.cell(at).text().strip()));
        var reading = new ReturnRowReader(definition);
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            var cells = new HashMap<String, String>();
            columns.forEach((at, column) -> {
                if (!column.told()) {
                    cells.put(column.name(), text(sheet, row.cell(at)));
                }
            });
            reading.add(new RawRow(row.number(), cells, called));
        }
        return reading.result();
    }

    /** Only in a CSV are words marked. */
    private static String text(SheetRows sheet, Cell cell) {
        var text = cell.text().strip();
        return sheet.isNamed() ? text : SpreadsheetText.plain(text);
    }

    private String heading(String name) {
        return known.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.name() + " (" + each.chinese() + ")")
                .collect(Collectors.joining());
    }

    private String names() {
        return known.stream().filter(each -> !each.told()).map(Column::name).collect(Collectors.joining(", "));
    }
}
