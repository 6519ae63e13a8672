package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import org.mingcha.ledger.TestWorkbook;

/** A unit begins to keep its ledger with an import: not with one that wrote nothing. */
class OpenBooksCommandModuleTest extends OperatorConsole {
    @Test
    void booksAreOpenedByAnImportThatWroteAndTheReportSaysSo() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            units("999900000000,青溪县,county,CN\n999901001000,云岭镇,town,999900000000\n");
            assertThat(run("import", "ledger", "nowhere.xlsx", "--unit", TOWN, "--open-books"))
                    .isNotZero();
            assertThat(run("import", "ledger", meetings("waits.xlsx", "安全生产学习会"), "--unit", TOWN, "--open-books"))
                    .isEqualTo(1);
            assertThat(report()).doesNotContain("初次建账");
            assertThat(run("import", "ledger", meetings("old.xlsx", "网络安全学习会"), "--unit", TOWN, "--open-books"))
                    .as(said(err))
                    .isZero();
            assertThat(report()).contains("记录系初次建账时补录，见附件3").doesNotContain("条系逾期补录");
        } finally {
            TestDatabase.drop(server);
        }
    }

    private static String meetings(String file, String title) {
        return new TestWorkbook()
                .sheet("会议台账", List.of("日期", "会议名称", "类型", "参加人数"), List.of("2025-03-04", title, "学习", 12))
                .at(data.resolve(file))
                .toString();
    }

    private String report() throws IOException {
        assertThat(run(
                        "report",
                        "--unit",
                        TOWN,
                        "--checklist",
                        "town-online-work",
                        "--period",
                        "2025",
                        "--format",
                        "json",
                        "--out",
                        data.resolve("out").toString()))
                .as(said(err))
                .isZero();
        try (var files = Files.list(data.resolve("out"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
