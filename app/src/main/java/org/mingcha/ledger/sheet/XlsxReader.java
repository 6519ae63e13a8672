package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.bounds.WorkbookCheck;
import org.mingcha.bounds.WorkbookFlaw;
import org.mingcha.bounds.WorkbookVerdict;
import org.mingcha.ledger.Reason;

/** XLSX, streamed row by row after {@link WorkbookCheck} has weighed it. */
final class XlsxReader {
    private static final int DAYS_TO_1904 = 1462;
    private final Path file;
    private final String name;
    private final SheetLimits limits;
    private final ReadBudget held;
    private long rowsLeft;

    XlsxReader(Path file, String name, SheetLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.held = new ReadBudget(name, limits);
    }

    List<SheetRows> sheets() throws Unreadable {
        rowsLeft = switch (WorkbookCheck.of(file, limits.workbook())) {
            case WorkbookVerdict.Fit(long rows) -> rows;
            case WorkbookVerdict.Unfit(var flaw) -> throw unfit(flaw);
        };
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            var sheets = new ArrayList<SheetRows>();
            int offset = workbook.isDate1904() ? DAYS_TO_1904 : 0;
            for (var sheet : workbook.getSheets().toList()) sheets.add(rows(sheet, offset));
            return sheets;
        } catch (OutOfTime late) {
            throw late;
        } catch (RuntimeException | IOException broken) {
            // Every part was read whole a moment ago: what fails now is a damaged one, by whichever exception.
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private Unreadable unfit(WorkbookFlaw flaw) {
        return switch (flaw) {
            case NO_WORKBOOK -> new Unreadable(Reason.FILE_WRONG_TYPE, name);
            case BROKEN -> new Unreadable(Reason.FILE_BROKEN, name);
            case TOO_LARGE -> new Unreadable(Reason.FILE_BOMB, name, Long.toString(limits.inflatedBytes() >> 20));
            case TOO_MUCH -> new Unreadable(Reason.TOO_MUCH_CONTENT, name);
            case OUTSIDE_GRID -> new Unreadable(Reason.CELL_OUTSIDE_GRID, name);
        };
    }

    private SheetRows rows(Sheet sheet, int dayOffset) throws IOException, Unreadable {
        OutOfTime.check();
        var found = new ArrayList<SheetRow>();
        try (var stream = sheet.openStream()) {
            for (var all = stream.iterator(); all.hasNext(); ) {
                var row = row(next(all));
                if (row.isBlank()) continue;
                held.add(row);
                found.add(row);
            }
        }
        return new SheetRows(sheet.getName().strip(), true, dayOffset, found);
    }

    /** More rows than the file has: its table of contents names a sheet again and again. */
    private Row next(Iterator<Row> all) throws Unreadable {
        OutOfTime.check();
        if (--rowsLeft < 0) throw new Unreadable(Reason.TOO_MUCH_CONTENT, name);
        return all.next();
    }

    private SheetRow row(Row row) {
        var cells = new ArrayList<Cell>();
        int columns = Math.min(row.getCellCount(), limits.columns());
        for (int column = 0; column < columns; column++)
            cells.add(row.getOptionalCell(column).map(XlsxReader::cell).orElse(Cell.BLANK));
        return new SheetRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        var value = cell.getValue();
        if (cell.getType() == CellType.ERROR) return Cell.error(String.valueOf(cell.getRawValue()));
        return switch (value) {
            case null -> Cell.BLANK;
            case java.math.BigDecimal number -> Cell.number(number);
            default -> Cell.text(value.toString());
        };
    }
}
