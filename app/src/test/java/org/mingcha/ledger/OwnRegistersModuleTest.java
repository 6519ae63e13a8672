package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.checklist.YamlWriter;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register that an office drafts: published, used, changed. */
@MingchaSpringTest
class OwnRegistersModuleTest {
    private static final String[][] HAZARDS = {
        {"登记簿", "隐患排查台账"},
        {"代号", "hazard"},
        {"几日内登记", "5天"},
        {},
        {"栏目", "类型", "必填", "选项", "事实或文字", "计量单位"},
        {"排查日期", "日期", "是"},
        {"隐患名称", "文字", "是"},
        {"隐患等级", "选项", "是", "一般、较大、重大"},
        {"所在场所", "文字", "", "", "事实"},
        {"整改人次", "数量", "", "", "", "人次"},
    };

    @Autowired
    private OwnRegisters own;

    @Autowired
    private RegisterLibrary library;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final Actor operator = Actor.operator();

    @BeforeEach
    void units() {
        LedgerWorld.units(jdbc);
    }

    @Test
    void aSheetBecomesARegisterThatEverythingKnowsAtOnce() throws IOException {
        assertThat(publish(sheet(HAZARDS))).containsExactly(new DefinitionResult.Line("hazard", "1", true));
        assertThat(publish(sheet(HAZARDS))).containsExactly(new DefinitionResult.Line("hazard", "1", false));
        var hazard = ledger.registers().get("hazard");
        assertThat(hazard.lateAfterDays()).isEqualTo(5);
        assertThat(hazard.fields())
                .extracting(Field::name, Field::type, Field::required)
                .containsExactly(
                        tuple("happened_on", FieldType.DATE, true),
                        tuple("f1", FieldType.TEXT, true),
                        tuple("f2", FieldType.ENUM, true),
                        tuple("f3", FieldType.LABEL, false),
                        tuple("f4", FieldType.INTEGER, false));
        var entry = enter("2025-03-01", "配电箱无盖板", "重大");
        assertThat(entry.title()).isEqualTo("配电箱无盖板");
        var template = new ByteArrayOutputStream();
        assertThat(ledger.template("hazard", template)).isTrue();
        log.seal();
        assertThat(log.facts().of(Set.of(TOWN), "hazard", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.registerVersion()).isEqualTo("1"));
        assertThat(imported()).isOne();
        assertThat(custody.fsck().findings()).isEmpty();
    }

    /** Columns as the office's own list has them: other order, a note, one unknown. */
    private int imported() throws IOException {
        var file = folder.resolve("list.xlsx");
        Files.write(file, bytes("隐患排查台账", new String[][] {
            {"云岭镇2025年隐患排查台账"}, {"序号", "隐患等级", "隐患名称", "排查日期", "备注"}, {"1", "一般", "灭火器过期", "2025-04-02", "已换"},
        }));
        var outcome = ledger.importWorkbook(officer(), new ImportLedger(TOWN, file, "list.xlsx", false, false));
        return outcome instanceof ImportOutcome.Read read ? read.report().imported() : -1;
    }

    @Test
    void aNewVersionLeavesWhatWasEnteredAsItWas() throws IOException {
        publish(sheet(HAZARDS));
        var old = enter("2025-05-01", "消防通道堵塞", "较大");
        var second = new String[][] {
            {"登记簿", "隐患排查台账"},
            {"代号", "hazard"},
            {"栏目", "类型", "必填", "选项"},
            {"排查日期", "日期", "是"},
            {"隐患名称", "文字", "是"},
            {"隐患等级", "选项", "是", "一般、重大"},
            {"责任岗位", "岗位", "是"},
        };
        assertThat(publish(sheet(second)))
                .extracting(DefinitionResult.Line::version)
                .isNotEqualTo(List.of("1"));
        var seen = ledger.entry(officer(), old.id()).orElseThrow();
        assertThat(seen.latest().content().text("f2")).contains("较大");
        assertThat(seen.under().version()).isEqualTo("1");
        var amended = ledger.amend(
                officer(),
                new AmendEntry(
                        old.id(),
                        Map.of("happened_on", "2025-05-01", "f1", "消防通道堵塞（二）", "f2", "较大"),
                        List.of(),
                        "写明第几处",
                        true));
        assertThat(amended).isInstanceOf(Submission.Accepted.class);
        assertThat(ledger.registers().get("hazard").field("f5").map(Field::label))
                .contains("责任岗位");
        assertThat(ledger.submit(officer(), entry("2025-05-02", "无岗位", "一般"))).isInstanceOf(Submission.Refused.class);
        var workbook = new ByteArrayOutputStream();
        ledger.export(officer(), TOWN, workbook);
        assertThat(workbook.size()).isPositive();
        assertThat(custody.fsck().findings()).isEmpty();
    }

    @Test
    void anotherTownsRegisterIsNotThere() throws IOException {
        var draft = HAZARDS.clone();
        draft[0] = new String[] {"登记簿", "澄屏镇巡查台账"};
        draft[1] = new String[] {"代号", "patrol"};
        var drafts = ((RegisterFileResult.Read) own.read("draft.xlsx", sheet(draft))).registers();
        var inspector = LedgerWorld.ofTown(Role.INSPECTOR);
        assertThat(own.publish(inspector, drafts)).isInstanceOf(DefinitionResult.Published.class);
        var values = Map.of("happened_on", "2025-03-01", "f1", "巡查", "f2", "一般");
        assertThat(ledger.submit(officer(), new SubmitEntry(TOWN, "patrol", values, List.of(), true)))
                .isInstanceOf(Submission.Accepted.class);
        assertThat(ledger.submit(operator, new SubmitEntry(LedgerWorld.OTHER_TOWN, "patrol", values, List.of(), true)))
                .isEqualTo(new Submission.Refused(List.of(Fault.of(Reason.REGISTER_UNKNOWN, "patrol"))));
        assertThat(own.offered(List.of("CN/999900000000/" + LedgerWorld.OTHER_TOWN + "/")))
                .extracting(each -> each.register().id())
                .contains("training")
                .doesNotContain("patrol");
    }

    @Test
    void whatShipsGrowsButLosesNothing() throws IOException {
        var training = library.inForce().get("training");
        var exported = folder.resolve("training.xlsx");
        Files.write(exported, own.workbook(training));
        assertThat(publish(Files.readAllBytes(exported)))
                .containsExactly(new DefinitionResult.Line("training", "2", false));
        var grown =
                YamlWriter.write(training.toTree()).replace("[群众, Residents]", "[群众, Residents], [网格员, Grid workers]");
        var read = own.read("training.yaml", grown.getBytes(StandardCharsets.UTF_8));
        assertThat(own.publish(operator, ((RegisterFileResult.Read) read).registers()))
                .isEqualTo(new DefinitionResult.Published(List.of(new DefinitionResult.Line("training", "2.1", true))));
        assertThat(ledger.registers()
                        .get("training")
                        .field("audience")
                        .orElseThrow()
                        .choice("网格员"))
                .isPresent();
        var smaller = YamlWriter.write(training.toTree()).replace("[群众, Residents]", "[居民, Residents]");
        assertThat(keys(own.read("training.yaml", smaller.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("ledger.register.word-lost");
        var claim = YamlWriter.write(library.inForce().get("claim").toTree());
        assertThat(keys(own.read("claim.yaml", claim.getBytes(StandardCharsets.UTF_8))))
                .contains("ledger.register.bound");
        var town = LedgerWorld.ofTown(Role.INSPECTOR);
        var again = own.read(
                "training.yaml",
                grown.replace("late_after_days: 7", "late_after_days: 9").getBytes(StandardCharsets.UTF_8));
        assertThat(own.publish(town, ((RegisterFileResult.Read) again).registers()))
                .isInstanceOf(DefinitionResult.Refused.class);
    }

    @Test
    void aChoiceWithoutAWordIsRefused() {
        var yaml = """
                id: xy
                sheet: 登记
                en: z
                late_after_days: 7
                fields: [{name: happened_on, zh: 日期, en: Date, type: date}, {name: f1, zh: 类, en: K, type: enum, choices: [[~, x]]}]
                """;
        assertThat(own.read("xy.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RegisterFileResult.Refused.class);
    }

    @Test
    void whatMayNotBeAskedIsRefusedAtThisDoor() throws IOException {
        for (var label : List.of("删帖数", "舆 情 条数", "重点人员", "微信号", "minzu", "跟评人数", "评論員")) {
            var draft = sheet(new String[][] {
                {"登记簿", "值班台账"}, {"栏目", "类型"}, {"日期", "日期"}, {"事项", "文字"}, {label, "数量"},
            });
            assertThat(keys(own.read("draft.xlsx", draft))).as(label).containsExactly("definition.never");
        }
        assertThat(keys(own.read("draft.xlsx", sheet(new String[][] {
                    {"登记簿", "舆情台账"}, {"栏目", "类型"}, {"日期", "日期"}, {"事项", "文字"},
                }))))
                .containsExactly("definition.never");
        assertThat(keys(own.read("draft.xlsx", sheet(new String[][] {
                    {"登记簿", "值班台账"}, {"栏目", "类型", "选项"}, {"日期", "日期"}, {"事项", "文字"}, {"方式", "选项", "上报、控评"},
                }))))
                .containsExactly("definition.never");
    }

    @Test
    void eachFaultIsOneSentenceThatNamesIt() throws IOException {
        assertThat(keys(own.read("draft.xlsx", sheet(new String[][] {
                    {"登记簿", "会议台账"}, {"代号", "Meeting"}, {"栏目", "类型", "选项"},
                    {"事项", "文字"}, {"事项", "颜色"}, {"方式", "选项"},
                }))))
                .contains(
                        "ledger.register.type",
                        "ledger.register.id",
                        "ledger.register.sheet-taken",
                        "ledger.register.twice",
                        "ledger.register.no-day",
                        "ledger.register.no-choices");
        assertThat(keys(own.read("none.xlsx", sheet(new String[][] {{"随便", "写写"}}))))
                .containsExactly("ledger.register.no-sheet");
        assertThat(keys(own.read("x.yaml", "id: [".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("ledger.register.unreadable");
        var file = new String[][] {
            {"登记簿", "巡查台账"}, {"栏目", "类型"}, {"日期", "日期"}, {"事项", "文字"},
        };
        var nobody = ((RegisterFileResult.Read) own.read("x.xlsx", sheet(file))).registers();
        assertThat(own.publish(officer(), nobody)).isEqualTo(new DefinitionResult.Refused("definition.not-publisher"));
    }

    private List<DefinitionResult.Line> publish(byte[] file) {
        var drafts = ((RegisterFileResult.Read) own.read("draft.xlsx", file)).registers();
        return ((DefinitionResult.Published) own.publish(operator, drafts)).lines();
    }

    private EntryView enter(String day, String title, String level) {
        var submitted = (Submission.Accepted) ledger.submit(officer(), entry(day, title, level));
        return ledger.entry(officer(), submitted.entry()).orElseThrow();
    }

    private static SubmitEntry entry(String day, String title, String level) {
        return new SubmitEntry(TOWN, "hazard", Map.of("happened_on", day, "f1", title, "f2", level), List.of(), true);
    }

    private static List<String> keys(RegisterFileResult result) {
        return result instanceof RegisterFileResult.Refused(var violations)
                ? violations.stream().map(Violation::key).toList()
                : List.of();
    }

    private static byte[] sheet(String[][] rows) throws IOException {
        return bytes("草稿", rows);
    }

    private static byte[] bytes(String name, String[][] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
