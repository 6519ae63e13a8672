package org.mingcha.ledger.shelf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;

/**
 * A sheet on which something is drafted: lines that say what it is called, a label and a value each; then a header, and a row for
 * each of its fields.
 *
 * @param <L> the lines above
 * @param <C> the columns below
 */
public final class DraftSheet<L, C> {
    private static final int WITHIN = 25;

    private final SheetRows sheet;
    private final Map<L, String> lines = new LinkedHashMap<>();
    private final Map<C, Integer> columns = new LinkedHashMap<>();
    private int header = -1;

    /** @param needed the columns without which a row is no header */
    public DraftSheet(
            SheetRows sheet, Function<String, Optional<L>> line, Function<String, Optional<C>> column, Set<C> needed) {
        this.sheet = sheet;
        for (var row : sheet.rows().stream().limit(WITHIN).toList()) {
            var found = columns(row, column);
            if (found.keySet().containsAll(needed)) {
                columns.putAll(found);
                header = row.number();
                break;
            }
            line.apply(row.cell(0).text())
                    .filter(_ -> !row.cell(1).isBlank())
                    .ifPresent(each -> lines.put(each, row.cell(1).text().strip()));
        }
    }

    private static <C> Map<C, Integer> columns(SheetRow row, Function<String, Optional<C>> column) {
        var found = new LinkedHashMap<C, Integer>();
        for (int at = 0; at < row.cells().size(); at++) {
            int place = at;
            column.apply(row.cell(at).text()).ifPresent(each -> found.putIfAbsent(each, place));
        }
        return found;
    }

    /** Whether anything is drafted on it: other sheets of a workbook are passed over. */
    public boolean isDraft() {
        return header >= 0;
    }

    public String name() {
        return sheet.name().strip();
    }

    public Optional<String> line(L line) {
        return Optional.ofNullable(lines.get(line));
    }

    /** Below the header, blank ones left out. */
    public List<SheetRow> rows() {
        return sheet.rows().stream()
                .filter(row -> row.number() > header && !row.isBlank())
                .toList();
    }

    public Optional<String> cell(SheetRow row, C column) {
        var at = columns.get(column);
        return at == null || row.cell(at).isBlank()
                ? Optional.empty()
                : Optional.of(row.cell(at).text().strip());
    }

    /** The A1 address of a column in a row; the row's first cell where there is no such column. */
    public String address(SheetRow row, C column) {
        return row.address(columns.getOrDefault(column, 0));
    }
}
