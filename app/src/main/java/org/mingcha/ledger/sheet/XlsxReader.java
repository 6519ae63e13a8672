package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mingcha.ledger.Reason;

/** XLSX, streamed row by row after {@link ZipGuard} has weighed it. */
final class XlsxReader {
    private static final int DAYS_TO_1904 = 1462;
    private final Path file;
    private final String name;
    private final Limits limits;
    private final Held held;

    XlsxReader(Path file, String name, Limits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.held = new Held(name, limits);
    }

    List<SheetRows> sheets() throws IOException, Unreadable {
        new ZipGuard(name, limits).check(file);
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            var sheets = new ArrayList<SheetRows>();
            int offset = workbook.isDate1904() ? DAYS_TO_1904 : 0;
            for (var sheet : workbook.getSheets().toList()) sheets.add(rows(sheet, offset));
            return sheets;
        } catch (RuntimeException | IOException broken) {
            // Every part was read whole a moment ago: what fails now is a damaged one, by whichever exception.
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private SheetRows rows(Sheet sheet, int dayOffset) throws IOException, Unreadable {
        var found = new ArrayList<SheetRow>();
        try (var stream = sheet.openStream()) {
            for (var all = stream.iterator(); all.hasNext(); ) {
                var row = row(all.next());
                if (row.isBlank()) continue;
                held.add(row);
                found.add(row);
            }
        }
        return new SheetRows(sheet.getName().strip(), true, dayOffset, found);
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
