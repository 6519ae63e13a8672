package org.mingcha.organisation.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mingcha.organisation.UnitRefusal;

/** Rows of the first sheet of an XLSX workbook. */
final class XlsxRows {
    /** More than a million rows of units need; a bomb is far beyond. */
    private static final long LARGEST = 512L << 20;

    /** Without its format a day is but a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxRows() {}

    static void read(Path path, String name, UnitFile.Reading reading) throws IOException {
        refuseBomb(path, name);
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

    /** By unpacking, because what a zip says of its sizes may be a lie. */
    private static void refuseBomb(Path path, String name) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        total += read;
                        if (total > LARGEST) {
                            throw new FileRefused(UnitRefusal.FILE_TOO_LARGE, name, Long.toString(LARGEST >> 20));
                        }
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FileRefused(UnitRefusal.FILE_DAMAGED, name);
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
        var isDate = format != null && format.matches("(?i).*(y+.*m|m+.*d).*");
        return isDate
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
