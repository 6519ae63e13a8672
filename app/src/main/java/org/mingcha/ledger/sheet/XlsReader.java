package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.ledger.Reason;

/** XLS of Excel 97 to 2003 (and WPS .et). An OLE2 file is also what an encrypted XLSX looks like: that is told apart here. */
final class XlsReader {
    private static final int DAYS_TO_1904 = 1462;
    private static final int MOST_MERGED = 20_000;
    private final Path file;
    private final String name;
    private final SheetLimits limits;
    private final ReadBudget held;

    XlsReader(Path file, String name, SheetLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.held = new ReadBudget(name, limits);
    }

    List<SheetRows> sheets() throws IOException, Unreadable {
        try (var ole = new POIFSFileSystem(file.toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw new Unreadable(Reason.FILE_ENCRYPTED, name);
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book"))
                throw new Unreadable(Reason.FILE_WRONG_TYPE, name);
            new XlsCells(name).check(ole);
            return sheets(ole);
        } catch (EncryptedDocumentException encrypted) {
            throw new Unreadable(Reason.FILE_ENCRYPTED, name);
        } catch (OldExcelFormatException tooOld) {
            throw new Unreadable(Reason.FILE_WRONG_TYPE, name);
        } catch (OutOfTime late) {
            throw late;
        } catch (RuntimeException | IOException broken) {
            OutOfTime.check();
            // POI reports a damaged file by many kinds of exception; the file was readable as bytes, so it is the file.
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private List<SheetRows> sheets(POIFSFileSystem ole) throws IOException, Unreadable {
        try (var workbook = new HSSFWorkbook(ole)) {
            int offset = workbook.getInternalWorkbook().isUsing1904DateWindowing() ? DAYS_TO_1904 : 0;
            var sheets = new ArrayList<SheetRows>();
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
                sheets.add(rows(workbook.getSheetAt(at), offset, hidden));
            }
            return sheets;
        }
    }

    private SheetRows rows(Sheet sheet, int dayOffset, boolean hidden) throws Unreadable {
        var found = new ArrayList<SheetRow>();
        for (var each : sheet) {
            OutOfTime.check();
            var row = row(each);
            if (row.isBlank()) continue;
            held.add(row);
            found.add(row);
        }
        var merged = sheet.getMergedRegions().stream()
                .limit(MOST_MERGED)
                .map(each -> new MergedCells(
                        each.getFirstRow() + 1, each.getLastRow() + 1, each.getFirstColumn(), each.getLastColumn()))
                .toList();
        return new SheetRows(sheet.getSheetName().strip(), true, dayOffset, found, hidden, merged);
    }

    private SheetRow row(Row row) {
        var cells = new ArrayList<Cell>();
        var comments = new StringBuilder();
        int filled = 0;
        int struck = 0;
        int columns = Math.min(Math.max(row.getLastCellNum(), 0), limits.columns());
        for (int column = 0; column < columns; column++) {
            var cell = row.getCell(column);
            var read = cell(cell);
            cells.add(read);
            if (cell == null) continue;
            filled += read.isBlank() ? 0 : 1;
            struck += !read.isBlank() && isStruck(cell) ? 1 : 0;
            var comment = cell.getCellComment();
            if (comment != null)
                comments.append(comment.getString().getString()).append(' ');
        }
        boolean isStruck = struck > 0 && struck * 2 >= filled;
        return new SheetRow(
                row.getRowNum() + 1,
                cells,
                row.getZeroHeight(),
                isStruck,
                comments.toString().strip());
    }

    private static boolean isStruck(org.apache.poi.ss.usermodel.Cell cell) {
        var book = cell.getSheet().getWorkbook();
        return book.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
    }

    private static Cell cell(org.apache.poi.ss.usermodel.@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) return Cell.BLANK;
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> {
                var number = BigDecimal.valueOf(cell.getNumericCellValue());
                yield DateUtil.isCellDateFormatted(cell) ? Cell.day(number) : Cell.number(number);
            }
            case STRING -> Cell.text(cell.getStringCellValue());
            case BOOLEAN -> Cell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> Cell.error("#" + cell.getErrorCellValue());
            case BLANK, _NONE, FORMULA -> Cell.BLANK;
        };
    }
}
