package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.COUNTY;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A return that an office drafts: owed, filled in from its register, filed, counted, changed. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class OwnReturnsModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final String[][] HAZARD = {
        {"登记簿", "隐患排查台账"},
        {"代号", "hazard"},
        {"栏目", "类型", "必填", "选项"},
        {"排查日期", "日期", "是"},
        {"隐患名称", "文字", "是"},
        {"隐患等级", "选项", "是", "一般、重大"},
    };
    private static final String[][] MONTHLY = {
        {"报表", "月度隐患报表"},
        {"代号", "hazard_monthly"},
        {"周期", "每月"},
        {"截止日", "次月5日"},
        {"可以零报告", "是"},
        {"零报告核对的登记簿", "隐患排查台账"},
        {"填报单位", "村、学校"},
        {"免报", "学校：2月、7月、8月，寒暑假"},
        {},
        {"栏目", "类型", "必填", "计量单位", "取自登记簿", "最大"},
        {"隐患数", "整数", "是", "处", "隐患排查台账"},
        {"整改投入", "金额", "", "元", "", "1000000"},
        {"说明", "文字"},
    };

    @Autowired
    private OwnReturns own;

    @Autowired
    private OwnRegisters registers;

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void units(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
        var register = (RegisterFileResult.Read) registers.read("hazard.xlsx", sheet(HAZARD));
        registers.publish(OPERATOR, register.registers());
    }

    @Test
    void aSheetBecomesAReturnThatIsOwedFilledInFiledAndCounted() throws IOException {
        ReturnsWorld.on(clock, "2025-06-10");
        assertThat(publish(MONTHLY)).containsExactly(new DefinitionResult.Line("hazard_monthly", "1", true));
        assertThat(publish(MONTHLY)).containsExactly(new DefinitionResult.Line("hazard_monthly", "1", false));
        assertThat(definition().schedule().from()).isEqualTo(period("2025-06"));
        enter("2025-06-12", "电线老化");
        ReturnsWorld.on(clock, "2025-07-02");
        reporting.open(OPERATOR, key("2025-06"));
        assertThat(reporting.form(OPERATOR, key("2025-06")).orElseThrow().prefilled())
                .containsEntry("f1", "1");
        assertThat(reporting.file(OPERATOR, file("2025-06", true, Map.of())))
                .isInstanceOf(FilingResult.Contradicted.class);
        assertThat(reporting.file(OPERATOR, file("2025-06", false, Map.of("f1", "1", "f2", "300.5"))))
                .isInstanceOf(FilingResult.Accepted.class);
        assertThat(reporting.file(OPERATOR, file("2025-05", true, Map.of())))
                .isNotInstanceOf(FilingResult.Accepted.class);
        log.seal();
        reporting.catchUp();
        var counts = reporting
                .completeness(
                        OPERATOR, new CompletenessQuery(COUNTY, "hazard_monthly", List.of(period("2025-06")), false))
                .orElseThrow();
        assertThat(counts.rows()).containsExactly(new Completeness.Row("2025-06", 4, 1, 1, 0, 0));
        aNewVersionLeavesWhatWasFiledAsItWas();
        // Each test has a time of its own, in whatever order they come.
        assertThat(custody.fsck().findings())
                .filteredOn(finding -> finding.kind() != FsckFinding.Kind.CLOCK_BACK)
                .isEmpty();
    }

    private void aNewVersionLeavesWhatWasFiledAsItWas() throws IOException {
        var second = MONTHLY.clone();
        second[11] = new String[] {"重大隐患数", "整数", "", "处"};
        assertThat(publish(second)).containsExactly(new DefinitionResult.Line("hazard_monthly", "2", true));
        assertThat(definition().field("f4")).isPresent();
        assertThat(definition().schedule().from()).isEqualTo(period("2025-06"));
        var filed = reporting.history(OPERATOR, key("2025-06")).getLast();
        assertThat(filed.values()).containsEntry("f1", "1");
        ReturnsWorld.on(clock, "2025-08-02");
        assertThat(reporting.file(OPERATOR, file("2025-07", false, Map.of("f1", "0", "f4", "0"))))
                .isInstanceOf(FilingResult.Accepted.class);
    }

    @Test
    void oneOfATownIsOwedInThatTownAlone() throws IOException {
        ReturnsWorld.on(clock, "2025-09-10");
        var own2 = MONTHLY.clone();
        own2[1] = new String[] {"代号", "hazard_town"};
        var inspector =
                new Actor(9, "检查岗", List.of(new Actor.Grant(Role.INSPECTOR, TOWN, "CN/" + COUNTY + "/" + TOWN + "/")));
        var drafts = ((ReturnDraftResult.Read) own.read("draft.xlsx", sheet(own2))).drafts();
        assertThat(own.publish(inspector, drafts)).isInstanceOf(DefinitionResult.Published.class);
        assertThat(reporting.returns().find("hazard_town").orElseThrow().within())
                .isEqualTo(TOWN);
        ReturnsWorld.on(clock, "2025-10-02");
        reporting.open(OPERATOR, new ReturnKey(VILLAGE, "hazard_town", period("2025-09")));
        log.seal();
        reporting.catchUp();
        var query = new CompletenessQuery(COUNTY, "hazard_town", List.of(period("2025-09")), false);
        var counts = reporting.completeness(OPERATOR, query).orElseThrow();
        assertThat(counts.rows()).containsExactly(new Completeness.Row("2025-09", 3, 0, 0, 0, 0));
    }

    @Test
    void oneThatIsAskedOnceIsOwedForItsPeriodAlone() throws IOException {
        var once = MONTHLY.clone();
        once[1] = new String[] {"代号", "hazard_once"};
        once[2] = new String[] {"周期", "一次"};
        once[8] = new String[] {"期间", "2025-03"};
        publish(once);
        ReturnsWorld.on(clock, "2025-04-02");
        var key = new ReturnKey(VILLAGE, "hazard_once", period("2025-03"));
        assertThat(reporting.file(OPERATOR, new FileReturn(key, true, Map.of(), "", Optional.empty())))
                .isInstanceOf(FilingResult.Accepted.class);
        ReturnsWorld.on(clock, "2025-05-02");
        var next = new ReturnKey(VILLAGE, "hazard_once", period("2025-04"));
        assertThat(reporting.file(OPERATOR, new FileReturn(next, true, Map.of(), "", Optional.empty())))
                .isNotInstanceOf(FilingResult.Accepted.class);
    }

    @Test
    void whatMayNotBeAskedIsRefusedAtThisDoor() throws IOException {
        for (var label : List.of("删帖数", "跟评人数", "舆情条数", "重点人员", "微信号", "评 论 员数", "shantieshu", "信教人数")) {
            var draft = MONTHLY.clone();
            draft[11] = new String[] {label, "整数"};
            assertThat(keys(own.read("draft.xlsx", sheet(draft)))).as(label).containsExactly("definition.never");
        }
    }

    @Test
    void eachFaultIsOneSentenceThatNamesIt() throws IOException {
        var draft = MONTHLY.clone();
        draft[2] = new String[] {"周期", "有空"};
        draft[3] = new String[] {"截止日", "月底"};
        draft[5] = new String[] {"零报告核对的登记簿", "没有的台账"};
        draft[7] = new String[] {"免报", "学校"};
        draft[11] = new String[] {"整改投入", "颜色"};
        assertThat(keys(own.read("draft.xlsx", sheet(draft))))
                .containsExactlyInAnyOrder(
                        "reporting.draft.cadence",
                        "reporting.draft.due",
                        "reporting.draft.register",
                        "reporting.draft.exempt",
                        "reporting.draft.type");
        var shipped = MONTHLY.clone();
        shipped[1] = new String[] {"代号", "monthly"};
        shipped[6] = new String[] {"填报单位", ""};
        assertThat(keys(own.read("draft.xlsx", sheet(shipped))))
                .contains("reporting.draft.shipped", "reporting.draft.nobody");
        assertThat(keys(own.read("x.yaml", "id: [".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("reporting.draft.unreadable");
    }

    private ReturnDefinition definition() {
        return reporting.returns().find("hazard_monthly").orElseThrow();
    }

    private List<DefinitionResult.Line> publish(String[][] rows) throws IOException {
        var read = own.read("draft.xlsx", sheet(rows));
        assertThat(read).isInstanceOf(ReturnDraftResult.Read.class);
        return ((DefinitionResult.Published) own.publish(OPERATOR, ((ReturnDraftResult.Read) read).drafts())).lines();
    }

    private void enter(String day, String title) {
        ReturnsWorld.on(clock, day);
        var values = Map.of("happened_on", day, "f1", title, "f2", "一般");
        assertThat(ledger.submit(OPERATOR, new SubmitEntry(VILLAGE, "hazard", values, List.of(), true)))
                .isInstanceOf(Submission.Accepted.class);
        log.seal();
    }

    private static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }

    private static ReturnKey key(String period) {
        return new ReturnKey(VILLAGE, "hazard_monthly", period(period));
    }

    private static FileReturn file(String period, boolean nil, Map<String, String> values) {
        return new FileReturn(key(period), nil, values, "", Optional.empty());
    }

    private static List<String> keys(ReturnDraftResult result) {
        return result instanceof ReturnDraftResult.Refused(var violations)
                ? violations.stream().map(Violation::key).toList()
                : List.of();
    }

    private static byte[] sheet(String[][] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("草稿");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
