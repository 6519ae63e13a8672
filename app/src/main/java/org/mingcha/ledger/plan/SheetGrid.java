package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.MergedCells;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.text.LedgerNote;
import org.mingcha.ledger.text.Wordform;

/** A sheet as it looks: what merged cells say holds for each of them. */
final class SheetGrid {
    private static final int MOST_FILLED = 2_000_000;
    private static final int COLUMNS = 256;

    private final SheetRows sheet;
    private final List<SheetRow> filled;
    private final int width;

    SheetGrid(SheetRows sheet) {
        this.sheet = sheet;
        this.filled = dittos(filled(sheet));
        this.width = filled.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static List<SheetRow> filled(SheetRows sheet) {
        if (sheet.merged().isEmpty()) {
            return sheet.rows();
        }
        Map<Integer, Integer> at = new HashMap<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            at.put(sheet.rows().get(i).number(), i);
        }
        var rows = new ArrayList<>(sheet.rows());
        int budget = MOST_FILLED;
        for (var area : sheet.merged()) {
            budget = fill(rows, at, area, budget);
        }
        return rows;
    }

    private static int fill(List<SheetRow> rows, Map<Integer, Integer> at, MergedCells area, int budget) {
        var first = at.get(area.firstRow());
        if (first == null) {
            return budget;
        }
        var said = rows.get(first).cell(area.firstColumn());
        int last = Math.min(area.lastColumn(), COLUMNS - 1);
        int left = budget - 1;
        for (int i = first; i < rows.size() && rows.get(i).number() <= area.lastRow() && !said.isBlank(); i++) {
            left -= last - area.firstColumn() + 1;
            if (left < 0) {
                return 0;
            }
            var cells = new ArrayList<>(rows.get(i).cells());
            while (cells.size() <= last) {
                cells.add(Cell.BLANK);
            }
            for (int column = area.firstColumn(); column <= last; column++) {
                if (cells.get(column).isBlank()) {
                    cells.set(column, said);
                }
            }
            rows.set(i, rows.get(i).with(cells));
        }
        return left;
    }

    /** 同上 says what the cell above says. */
    private static List<SheetRow> dittos(List<SheetRow> rows) {
        var all = new ArrayList<SheetRow>();
        for (var row : rows) {
            boolean any = row.cells().stream().anyMatch(SheetGrid::isDitto);
            all.add(any && !all.isEmpty() ? said(row, all.getLast()) : row);
        }
        return all;
    }

    private static boolean isDitto(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && LedgerNote.isDitto(Wordform.key(cell.text()));
    }

    private static SheetRow said(SheetRow row, SheetRow above) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            cells.add(isDitto(cell) ? above.cell(column) : cell);
        }
        return row.with(cells);
    }

    SheetRows sheet() {
        return sheet;
    }

    int size() {
        return filled.size();
    }

    /** As it looks. */
    SheetRow row(int index) {
        return filled.get(index);
    }

    /** As the file has it: of merged cells only the first says something. */
    SheetRow bare(int index) {
        return sheet.rows().get(index);
    }

    int width() {
        return width;
    }
}
