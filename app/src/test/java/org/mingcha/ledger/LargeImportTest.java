package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A burst: 180,000 rows in one workbook, taken in one transaction. */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@MingchaSpringTest
class LargeImportTest {
    private static final int ROWS = 180_000;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void takesBurstWithinTwoMinutesAndOnlyOnce() throws IOException {
        LedgerWorld.units(jdbc);
        var file = workbook(folder.resolve("burst.xlsx"));
        var command = new ImportLedger(LedgerWorld.TOWN, file, "burst.xlsx", false, false);
        var before = Instant.now();
        var first = (ImportOutcome.Read) ledger.importWorkbook(LedgerWorld.officer(), command);
        var taken = Duration.between(before, Instant.now());
        System.out.println("imported " + ROWS + " rows in " + taken.toMillis() + " ms");
        assertThat(first.report().imported()).isEqualTo(ROWS);
        before = Instant.now();
        var second = (ImportOutcome.Read) ledger.importWorkbook(LedgerWorld.officer(), command);
        System.out.println("sealed and found again in "
                + Duration.between(before, Instant.now()).toMillis() + " ms");
        assertThat(second.report().repeated()).isEqualTo(ROWS);
        assertThat(taken).isLessThan(Duration.ofMinutes(2));
    }

    private static Path workbook(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("会议台账");
            for (int column = 0; column < TestWorkbook.MEETING_HEADER.size(); column++) {
                sheet.value(0, column, TestWorkbook.MEETING_HEADER.get(column).toString());
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(
                        row, 0, LocalDate.of(2020, 1, 1).plusDays(row % 2000).toString());
                sheet.value(row, 1, "学习会议第" + row + "次");
                sheet.value(row, 2, "学习");
                sheet.value(row, 3, "第一责任人");
                sheet.value(row, 4, row % 90 + 3);
            }
        }
        return file;
    }
}
