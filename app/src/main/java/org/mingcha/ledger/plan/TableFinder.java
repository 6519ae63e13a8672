package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.HeaderText;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.LedgerNote;
import org.mingcha.ledger.text.Wordform;

/** Finds the tables of a sheet: one below the other, side by side, below whatever stands above them. */
final class TableFinder {
    private static final int LONGEST_HEADER = 30;
    private static final int UNKNOWN_HEADER = 3;
    private final Registers registers;
    private final ImportVocabulary office;
    private final SheetGrid grid;

    TableFinder(Registers registers, ImportVocabulary office, SheetGrid grid) {
        this.registers = registers;
        this.office = office;
        this.grid = grid;
    }

    List<SheetTable> find() {
        var headers = headers();
        if (headers.isEmpty()) {
            guessed().ifPresent(headers::add);
        }
        var tables = new ArrayList<SheetTable>();
        for (int i = 0; i < headers.size(); i++) {
            int first = headers.get(i);
            int last = hasSecondRow(first) ? first + 1 : first;
            int end = i + 1 < headers.size() ? titleStart(headers.get(i + 1), last) - 1 : grid.size() - 1;
            int from = i == 0 ? 0 : titleStart(first, headers.get(i - 1));
            for (var range : ranges(first, last)) {
                var titles = titles(range, from, first);
                tables.add(new SheetTable(grid, header(range, first, last), first, last, end, titles));
            }
        }
        return tables;
    }

    private List<Integer> headers() {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < grid.size(); i++) {
            if (isHeader(grid.row(i))) {
                found.add(i);
                i += hasSecondRow(i) ? 1 : 0;
            }
        }
        return found;
    }

    /** Words that we know as headers or that end like them, two at least and half of those that say anything. */
    private boolean isHeader(SheetRow row) {
        int filled = 0;
        int known = 0;
        int alike = 0;
        Cell before = Cell.BLANK;
        for (var cell : row.cells()) {
            if (cell.isBlank() || cell.equals(before)) continue;
            if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > LONGEST_HEADER) return false;
            before = cell;
            filled++;
            if (office.isHeader(cell.text())) known++;
            else if (isDay(cell) || LedgerNote.isFootnote(Wordform.key(cell.text()))) return false;
            else if (HeaderRole.of(cell.text()).isPresent()) alike++;
        }
        return (known >= 2 || known + alike >= UNKNOWN_HEADER) && (known + alike) * 2 >= filled;
    }

    private static boolean isDay(Cell cell) {
        return LedgerDay.read(
                                Wordform.plain(cell.text()),
                                cell.isNumber(),
                                new LedgerDay.Context(OptionalInt.of(2000), OptionalInt.empty()),
                                0)
                        .trait()
                != LedgerDay.Trait.OPEN;
    }

    /** Nothing known: the last row of three texts above the first row with a day. */
    private OptionalInt guessed() {
        for (int i = 1; i < Math.min(grid.size(), 200); i++) {
            if (grid.row(i).cells().stream().anyMatch(cell -> !cell.isBlank() && isDay(cell))) {
                var above = grid.row(i - 1).cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .distinct()
                        .toList();
                boolean fits = above.size() >= UNKNOWN_HEADER
                        && above.stream().allMatch(cell -> cell.kind() == Cell.Kind.TEXT && !isDay(cell));
                return fits ? OptionalInt.of(i - 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** A row that stands only below merged cells of the header, or where the header is blank, and holds no values. */
    private boolean hasSecondRow(int first) {
        if (first + 1 >= grid.size()) return false;
        var upper = grid.bare(first);
        var lower = grid.bare(first + 1);
        int parts = 0;
        for (int column = 0; column < lower.cells().size(); column++) {
            var cell = lower.cell(column);
            if (cell.isBlank()) continue;
            boolean below = isSpread(first, column) || upper.cell(column).isBlank();
            if (cell.kind() != Cell.Kind.TEXT
                    || !below
                    || HeaderText.isSerial(upper.cell(column).text())) return false;
            if (!office.isHeader(cell.text()) && isDay(cell)) return false;
            parts++;
        }
        return parts >= 2;
    }

    /** Whether the cell is one of several that are merged across. */
    private boolean isSpread(int index, int column) {
        int number = grid.row(index).number();
        return grid.sheet().merged().stream()
                .anyMatch(area -> area.firstRow() <= number
                        && number <= area.lastRow()
                        && area.lastColumn() > area.firstColumn()
                        && area.firstColumn() <= column
                        && column <= area.lastColumn());
    }

    /** The first of the lines directly above a header that say one thing each. */
    private int titleStart(int header, int after) {
        int start = header;
        while (start - 1 > after && isTitle(start - 1)) start--;
        return start;
    }

    private boolean isTitle(int index) {
        var row = grid.bare(index);
        var said =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        return said.size() == 1
                && said.getFirst().kind() == Cell.Kind.TEXT
                && !office.named(said.getFirst().text()).isEmpty();
    }

    /** Of lines that say something above these columns, that; of others what they say first. The nearest line first. */
    private List<String> titles(CellRange range, int from, int header) {
        var titles = new ArrayList<String>();
        for (int i = from; i < header; i++) {
            var row = grid.bare(i);
            var above = range.cells(row);
            var said = above.isEmpty() ? row.cells().stream().filter(cell -> !cell.isBlank()) : above.stream();
            said.findFirst().ifPresent(cell -> titles.add(Wordform.tidy(cell.text())));
        }
        Collections.reverse(titles);
        return titles;
    }

    private TableHeader header(CellRange range, int first, int last) {
        @Nullable SheetRow above = last > first ? grid.row(first) : null;
        return new TableHeader(office, range, grid.row(last), above);
    }

    /** Side by side are parts of a header, a blank column or another 序号 between them, each of which is a table by itself. */
    private List<CellRange> ranges(int first, int last) {
        var whole = header(new CellRange(0, Math.max(0, grid.width() - 1)), first, last);
        var parts = new ArrayList<CellRange>();
        int from = -1;
        for (int column = 0; column <= grid.width(); column++) {
            boolean blank = column == grid.width() || whole.label(column).isEmpty();
            boolean again = !blank && from >= 0 && whole.isSerial(column);
            if ((blank || again) && from >= 0) {
                parts.add(new CellRange(from, column - 1));
                from = -1;
            }
            if (!blank && from < 0) from = column;
        }
        if (parts.isEmpty()) return List.of();
        var tables = parts.stream().filter(part -> isTable(part, first, last)).toList();
        if (tables.size() > 1 && tables.size() == parts.size()) return tables;
        return together(parts, last);
    }

    /** A blank column that holds nothing below either, and two headers at least beside it, part two tables. */
    private List<CellRange> together(List<CellRange> parts, int header) {
        var tables = new ArrayList<CellRange>();
        for (var part : parts) {
            boolean apart = !tables.isEmpty()
                    && part.last() > part.first()
                    && isBlankBelow(tables.getLast().last() + 1, header)
                    && tables.getLast().last() > tables.getLast().first();
            if (tables.isEmpty() || apart) {
                tables.add(part);
            } else {
                tables.set(tables.size() - 1, new CellRange(tables.getLast().first(), part.last()));
            }
        }
        return tables;
    }

    private boolean isBlankBelow(int column, int header) {
        for (int i = header + 1; i < grid.size(); i++) {
            if (!grid.bare(i).cell(column).isBlank()) return false;
        }
        return true;
    }

    private boolean isTable(CellRange part, int first, int last) {
        var header = header(part, first, last);
        return registers.all().stream()
                .anyMatch(register -> RegisterFit.of(register, header).isTable());
    }
}
