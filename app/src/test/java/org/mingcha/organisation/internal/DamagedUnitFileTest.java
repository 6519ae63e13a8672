package org.mingcha.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.ledger.Damage;

/** A workbook of units with any damage is read or refused, never a fault of ours. */
class DamagedUnitFileTest {
    private static final long SEED = 20261127;
    private static final int TRIALS = 400;

    @TempDir
    private Path folder;

    @Test
    void workbookWithAnyDamageIsReadOrRefused() throws IOException {
        var whole = workbook();
        var damage = new Damage(SEED);
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var file = Files.write(folder.resolve("units.xlsx"), damage.workbook(whole, trial));
            try {
                new UnitFile(file).read(layout -> row -> {});
            } catch (FileRefused refusal) {
                refused++;
            } catch (RuntimeException fault) {
                throw new AssertionError("seed %d, trial %d".formatted(SEED, trial), fault);
            }
        }
        assertThat(refused).isBetween(TRIALS / 4, TRIALS - 1);
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("单位");
            var header = new String[] {"代码", "名称", "类型", "上级", "设立日期"};
            for (int column = 0; column < header.length; column++) sheet.value(0, column, header[column]);
            for (int row = 1; row < 12; row++) {
                sheet.value(row, 0, 999900000000L + row);
                sheet.value(row, 1, "第" + row + "村");
                sheet.value(row, 4, LocalDate.of(2020, 5, row));
                sheet.style(row, 4).format("yyyy-MM-dd").set();
            }
        }
        return out.toByteArray();
    }
}
