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
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.ledger.Reason;

/** XLS of Excel 97 to 2003 (and WPS .et). An OLE2 file is also what an encrypted XLSX looks like: that is told apart here. */
final class XlsReader {
    private static final int DAYS_TO_1904 = 1462;
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
            for (var sheet : workbook) sheets.add(rows(sheet, offset));
            return sheets;
        }
    }

    private SheetRows rows(Sheet sheet, int dayOffset) throws Unreadable {
        var found = new ArrayList<SheetRow>();
        for (var each : sheet) {
            OutOfTime.check();
            var row = row(each);
            if (row.isBlank()) continue;
            held.add(row);
            found.add(row);
        }
        return new SheetRows(sheet.getSheetName().strip(), true, dayOffset, found);
    }

    private SheetRow row(Row row) {
        var cells = new ArrayList<Cell>();
        int columns = Math.min(Math.max(row.getLastCellNum(), 0), limits.columns());
        for (int column = 0; column < columns; column++) cells.add(cell(row.getCell(column)));
        return new SheetRow(row.getRowNum() + 1, cells);
    }

    private static Cell cell(org.apache.poi.ss.usermodel.@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) return Cell.BLANK;
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Cell.number(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> Cell.text(cell.getStringCellValue());
            case BOOLEAN -> Cell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> Cell.error("#" + cell.getErrorCellValue());
            case BLANK, _NONE, FORMULA -> Cell.BLANK;
        };
    }
}
