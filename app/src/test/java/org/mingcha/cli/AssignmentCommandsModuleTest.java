package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;

/** Tasks, the burden and lists of duties at the console. */
class AssignmentCommandsModuleTest extends OperatorConsole {
    private static final String COUNTY = "999900000000";
    private static final String OTHER = "999901002000";

    @Test
    void aTaskIsSentAnsweredGivenBackAndCounted() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            units("""
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999901002000,澄屏镇,town,999900000000
                    """);
            var list = data.resolve("乡镇履职事项清单.csv");
            Files.writeString(list, "序号,事项,类别\n12,烟花爆竹经营许可审查,上级收回\n");
            assertThat(run("import", "duties", list.toString(), "--for", "galaxy"))
                    .isEqualTo(1);
            assertThat(json("import", "duties", list.toString(), "--for", "town", "--draft")
                            .path("lines"))
                    .hasSize(1);
            assertThat(run("import", "duties", list.toString(), "--for", "town"))
                    .as(said(err))
                    .isZero();
            assertThat(send("烟花爆竹经营许可审查")).isEqualTo(1);
            assertThat(said(err)).contains("12").contains("烟花爆竹经营许可审查");

            assertThat(send("清点政务账号")).as(said(err)).isZero();
            assertThat(said(out)).contains("云岭镇").contains("澄屏镇").contains("answered 0/2");
            var rows = json("assignment", "list").path("assignments");
            assertThat(rows).hasSize(2);
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            assertThat(run(
                            "assignment",
                            "take",
                            id(rows.get(0).path("assignment").asLong())))
                    .as(said(err))
                    .isZero();
            assertThat(run(
                            "assignment",
                            "answer",
                            rows.get(0).path("index").asString(),
                            "--done-on",
                            today,
                            "--said",
                            "共三个。"))
                    .as(said(err))
                    .isZero();
            assertThat(run("assignment", "give-back", rows.get(1).path("index").asString(), "--said", "没有账号。"))
                    .as(said(err))
                    .isZero();
            var dispatch = json("dispatch", "list").path("dispatches").get(0);
            assertThat(dispatch.path("answered").asInt()).isEqualTo(1);
            assertThat(dispatch.path("returned").asInt()).isEqualTo(1);
            assertThat(json("burden", "--unit", OTHER).path("minutes").asInt()).isEqualTo(20);
            assertThat(run("burden", "--unit", "999999999999")).isEqualTo(1);
            int checked = run("fsck");
            assertThat(checked).as(said(out) + said(err)).isZero();
        } finally {
            TestDatabase.drop(server);
        }
    }

    private static String id(long number) {
        return "id:" + number;
    }

    private int send(String title) {
        return run(
                "dispatch",
                "send",
                "--unit",
                COUNTY,
                "--title",
                title,
                "--due-on",
                "2099-01-15",
                "--minutes",
                "20",
                "--to",
                TOWN + "," + OTHER);
    }
}
