package org.mingcha.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.ledger.Damage;

/** Whatever a broken disk or a hostile hand makes of a workbook: it is read or refused by a reason, never a fault of ours. */
class DamagedWorkbookTest {
    private static final long SEED = 20261127;
    private static final int TRIALS = 400;

    @TempDir
    private Path folder;

    @Test
    void workbookWithAnyDamageIsReadOrRefused() throws IOException {
        var whole = workbook();
        var damage = new Damage(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            reads(damage.workbook(whole, trial), "xlsx", trial);
        }
    }

    @Test
    void oldWorkbookWithAnyDamageIsReadOrRefused() throws IOException {
        var whole = oldWorkbook();
        var damage = new Damage(SEED);
        for (int trial = 0; trial < TRIALS; trial++) reads(damage.bytes(whole), "xls", trial);
    }

    private void reads(byte[] bytes, String kind, int trial) throws IOException {
        var file = Files.write(folder.resolve("damaged." + kind), bytes);
        assertThat(WorkbookReader.read(file, "damaged." + kind, SheetLimits.DEFAULT))
                .as("seed %d, trial %d", SEED, trial)
                .isNotNull();
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("会议台账");
            for (int row = 0; row < 12; row++) {
                sheet.value(row, 0, "2025-03-0" + row % 9);
                sheet.value(row, 1, "专题研究" + row);
                sheet.value(row, 2, row * 1.5);
            }
        }
        return out.toByteArray();
    }

    private static byte[] oldWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("会议台账");
            for (int number = 0; number < 12; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue("专题研究" + number);
                row.createCell(1).setCellValue(number * 1.5);
                row.createCell(2).setCellFormula("1+2");
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
