package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;

/** XLS and XLSX as they come. */
@Tag("slow")
class WorkbookFuzzTest {
    static Stream<byte[]> seeds() throws IOException {
        return Stream.concat(Stream.of(old()), SheetParts.seeds().map(SheetParts::workbook));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] file) {
        FuzzBudget.spend(() -> read(file));
    }

    private static void read(byte[] file) {
        WorkbookReader.read(Seeds.file(file), "workbook", SheetLimits.DEFAULT);
    }

    private static byte[] old() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("会议台账").createRow(0);
            row.createCell(0).setCellValue("日期");
            row.createCell(1).setCellValue(45_000.5);
            row.createCell(2).setCellFormula("B1+1");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
