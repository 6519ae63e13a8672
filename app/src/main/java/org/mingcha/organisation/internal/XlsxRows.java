package org.mingcha.organisation.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.WorkbookBounds;
import org.mingcha.bounds.WorkbookCheck;
import org.mingcha.bounds.WorkbookVerdict;
import org.mingcha.organisation.UnitRefusal;

/** Rows of the first sheet of an XLSX workbook. */
final class XlsxRows {
    /** More than a million rows of units need; a bomb is far beyond. */
    private static final WorkbookBounds BOUNDS = new WorkbookBounds(512L << 20, 256L << 20);

    /** Without its format a day is but a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int LONGEST = 30;

    private XlsxRows() {}

    static void read(Path path, String name, UnitFile.Reading reading) throws IOException {
        requireFit(path, name);
        try (var workbook = whole(name, () -> new ReadableWorkbook(path.toFile(), WITH_FORMATS));
                var stream = whole(name, () -> workbook.getFirstSheet().openStream())) {
            var rows = stream.iterator();
            while (whole(name, rows::hasNext)) {
                var row = whole(name, rows::next);
                reading.line(row.getRowNum(), whole(name, () -> cells(row)));
            }
        }
    }

    /** The library reports a damaged part by whichever exception; what is done with the rows is not its business. */
    private static <T> T whole(String name, Callable<T> part) {
        try {
            return part.call();
        } catch (Exception damaged) {
            throw new FileRefused(UnitRefusal.FILE_DAMAGED, name);
        }
    }

    private static void requireFit(Path path, String name) {
        if (WorkbookCheck.of(path, BOUNDS) instanceof WorkbookVerdict.Unfit(var flaw)) {
            throw switch (flaw) {
                case TOO_LARGE, TOO_MUCH ->
                    new FileRefused(UnitRefusal.FILE_TOO_LARGE, name, Long.toString(BOUNDS.unpackedBytes() >> 20));
                case OUTSIDE_GRID -> new FileRefused(UnitRefusal.FILE_OUTSIDE_GRID, name);
                case NO_WORKBOOK, BROKEN -> new FileRefused(UnitRefusal.FILE_DAMAGED, name);
            };
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.hasCell(place) ? text(row.getCell(place)) : "");
        }
        return cells;
    }

    /** A code typed as a number is that number without exponent; a day is written as a date. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText();
        }
        var format = cell.getDataFormatString();
        return format != null && isDay(format.toLowerCase(Locale.ROOT))
                ? cell.asDate().toLocalDate().toString()
                : plain(cell.asNumber().stripTrailingZeros());
    }

    private static boolean isDay(String format) {
        return isBefore(format, 'y', 'm') || isBefore(format, 'm', 'd');
    }

    private static boolean isBefore(String format, char first, char second) {
        return format.indexOf(first) >= 0 && format.lastIndexOf(second) > format.indexOf(first);
    }

    /** 1E+9999999 in a hostile file would print ten million digits. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LONGEST ? number.toString() : number.toPlainString();
    }
}
