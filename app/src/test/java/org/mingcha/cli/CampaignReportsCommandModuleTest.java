package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;

/** All reports of a campaign in a directory; what was written is not written again after a break. */
@Tag("slow")
class CampaignReportsCommandModuleTest extends OperatorConsole {
    @Test
    void goesOnWhereItWas() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            units("""
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999911001000,澄屏镇,town,999900000000
                    """);
            issue();
            var to = data.resolve("reports");
            assertThat(written(to)).isEqualTo(List.of(2, 0, 0));
            assertThat(names(to)).containsExactly("999901001000-云岭镇", "999911001000-澄屏镇");
            assertThat(names(to.resolve("999901001000-云岭镇")))
                    .contains("draft-report.pdf", "draft-report.docx", "draft-report.html");
            brokenOff(to);
            assertThat(written(to)).isEqualTo(List.of(1, 1, 0));
            assertThat(names(to)).containsExactly("999901001000-云岭镇", "999911001000-澄屏镇");
            assertThat(run("campaign", "reports", "99", "--to", to.toString())).isEqualTo(1);
        } finally {
            TestDatabase.drop(server);
        }
    }

    private void issue() {
        var line = List.of(
                "campaign",
                "issue",
                "--title",
                "自查",
                "--basis",
                "通知",
                "--plan",
                "2026-07",
                "--checklist",
                "town-online-work",
                "--period",
                "2025",
                "--scope",
                "999900000000",
                "--kinds",
                "town",
                "--due",
                "2099-01-15",
                "--despite-no-users");
        assertThat(run(line.toArray(String[]::new))).as(said(err)).isZero();
        assertThat(run("campaign", "compute", "1")).as(said(err)).isZero();
    }

    /** As a killed command leaves it: one unit's folder is not there under its name. */
    private static void brokenOff(Path to) throws IOException {
        Files.move(to.resolve("999911001000-澄屏镇"), to.resolve("999911001000-澄屏镇.part"));
    }

    /** Made, kept, without. */
    private List<Integer> written(Path to) {
        var answer = json("campaign", "reports", "1", "--to", to.toString());
        return List.of(
                answer.path("made").asInt(-1),
                answer.path("kept").asInt(-1),
                answer.path("without").asInt(-1));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
