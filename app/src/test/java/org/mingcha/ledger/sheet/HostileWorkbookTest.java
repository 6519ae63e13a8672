package org.mingcha.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.bounds.HostileWorkbook;
import org.mingcha.ledger.LedgerMessages;

/** Files of some kilobytes that took all memory: named as what they are, before a reader makes room. */
class HostileWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void aCellInColumn321MillionIsRefused() throws IOException {
        var file = HostileWorkbook.farCell().at(folder.resolve("far.xlsx"));
        assertThat(Files.size(file)).isLessThan(2_000);
        assertThat(reason(file)).isEqualTo("CELL_OUTSIDE_GRID");
    }

    /** The table of contents names one sheet a thousand times: it is read once. */
    @Test
    void aSheetThatIsNamedAgainAndAgainIsReadOnce() throws IOException {
        var row = "<row><c t=\"inlineStr\"><is><t>一</t></is></c></row>";
        var file = HostileWorkbook.ofRows(row.repeat(100))
                .named("<sheet name=\"会议台账\" r:id=\"rId1\"/>".repeat(1_000))
                .at(folder.resolve("again.xlsx"));
        assertThat(reason(file)).isEqualTo("TOO_MUCH_CONTENT");
    }

    /** In old workbooks a column has sixteen bits, and the reader makes the row as wide. */
    @Test
    void aCellBeyondTheOldGridIsRefused() throws IOException {
        var file = folder.resolve("far.xls");
        old(file, out -> {
            var cell = new BlankRecord();
            cell.setColumn((short) 0x7ff0);
            for (int row = 0; row < 65_536; row++) {
                cell.setRow(row);
                out.write(cell.serialize());
            }
        });
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(reason(file)).isEqualTo("CELL_OUTSIDE_GRID");
    }

    @FunctionalInterface
    private interface Cells {
        void write(OutputStream out) throws IOException;
    }

    private static void old(Path file, Cells cells) throws IOException {
        var stream = new java.io.ByteArrayOutputStream();
        try (var empty = new HSSFWorkbook()) {
            empty.createSheet("会议台账");
            var bytes = empty.getBytes();
            stream.write(bytes, 0, bytes.length - sheetEnd(bytes));
        }
        cells.write(stream);
        stream.write(EOFRecord.instance.serialize());
        try (var ole = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            ole.createDocument(new java.io.ByteArrayInputStream(stream.toByteArray()), "Workbook");
            ole.writeFilesystem(out);
        }
    }

    /** What follows the sheet's place for cells, in bytes from the end: its last records up to the dimensions. */
    private static int sheetEnd(byte[] bytes) {
        for (int at = lastBeginning(bytes); ; at += 4 + size(bytes, at)) {
            if (sid(bytes, at) == 0x200) return bytes.length - at - 4 - size(bytes, at);
        }
    }

    private static int lastBeginning(byte[] bytes) {
        int last = 0;
        for (int at = 0; at + 4 <= bytes.length && sid(bytes, at) != 0; at += 4 + size(bytes, at)) {
            if (sid(bytes, at) == BOFRecord.sid) last = at;
        }
        return last;
    }

    private static int sid(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    private static int size(byte[] bytes, int at) {
        return sid(bytes, at + 2);
    }

    private static String reason(Path file) {
        var name = String.valueOf(file.getFileName());
        var reading = WorkbookReader.read(file, name, SheetLimits.DEFAULT);
        assertThat(reading).isInstanceOf(WorkbookResult.Refused.class);
        var fault = ((WorkbookResult.Refused) reading).fault();
        assertThat(LedgerMessages.of(fault, Locale.SIMPLIFIED_CHINESE))
                .contains(name)
                .doesNotContain("{");
        return fault.reason().name();
    }
}
