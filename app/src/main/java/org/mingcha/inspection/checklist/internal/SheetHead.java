package org.mingcha.inspection.checklist.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;

/**
 * The header of a checklist's sheet, and what stands above it.
 *
 * @param columns by the position of each, the continuations of long cells among them
 */
record SheetHead(SheetRows sheet, SheetRow row, Map<Integer, SheetColumn> columns) {
    private static final int WITHIN = 15;

    /** Of the row that names a question and most other columns. */
    static Optional<SheetHead> of(SheetRows sheet) {
        return sheet.rows().stream()
                .limit(WITHIN)
                .map(row -> new SheetHead(sheet, row, columns(row)))
                .filter(head -> head.columns().containsValue(SheetColumn.QUESTION))
                .reduce((best, next) -> next.columns().size() > best.columns().size() ? next : best);
    }

    private static Map<Integer, SheetColumn> columns(SheetRow row) {
        var found = new LinkedHashMap<Integer, SheetColumn>();
        IntStream.range(0, row.cells().size())
                .forEach(column -> SheetColumn.of(row.cell(column).text()).ifPresent(each -> found.put(column, each)));
        return found;
    }

    List<SheetRow> below() {
        return sheet.rows().stream()
                .filter(each -> each.number() > row.number())
                .toList();
    }

    /** The first text above the header that isn't a line of 编号：… or the like. */
    Optional<String> title() {
        return above().filter(text -> named(text).isEmpty()).findFirst();
    }

    /** What is named above the header, as 编号：county-check. */
    Optional<String> above(String name) {
        return above().flatMap(text -> named(text).stream())
                .filter(each -> CellText.header(each[0]).equals(name))
                .map(each -> each[1].strip())
                .findFirst();
    }

    private static Optional<String[]> named(String text) {
        var parts = text.split("[：:]", 2);
        return parts.length == 2 && parts[0].length() <= 8 ? Optional.of(parts) : Optional.empty();
    }

    private java.util.stream.Stream<String> above() {
        return sheet.rows().stream()
                .filter(each -> each.number() < row.number())
                .flatMap(each -> each.cells().stream())
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.text().strip());
    }

    /** A cell's whole text: what didn't fit goes on in further columns of the same header. */
    Optional<String> text(SheetColumn wanted, SheetRow at) {
        var parts = new ArrayList<String>();
        columns.forEach((column, each) -> {
            if (each == wanted && !at.cell(column).isBlank()) {
                parts.add(at.cell(column).text());
            }
        });
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("", parts));
    }

    /** The A1 address of a column in a row; the row's first cell where there is no such column. */
    String address(SheetColumn wanted, SheetRow at) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(each -> at.address(each.getKey()))
                .findFirst()
                .orElseGet(() -> at.address(0));
    }

    static List<SheetColumn> all() {
        return Arrays.asList(SheetColumn.values());
    }
}
