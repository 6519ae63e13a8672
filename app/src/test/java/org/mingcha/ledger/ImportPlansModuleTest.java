package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.officer;
import static org.mingcha.ledger.LedgerWorld.strangerFromOtherTown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.ImportPlanView.Outcome;
import org.mingcha.ledger.plan.PlannedTable.RowDecision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workbook is read, looked at, decided and applied; nothing is in the ledger before. */
@MingchaSpringTest
class ImportPlansModuleTest {
    private static final List<Object> TRAINING = List.of("时间", "培训内容", "参训人员", "参训人数");

    private static final List<Object> OF_MEETINGS = List.of("召开时间", "会议主题", "会议类型", "实到");

    /** No two workbooks have the same number on one day, but where a test wants it. */
    private static int people = 30;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void units() {
        LedgerWorld.units(jdbc);
        jdbc.sql("delete from ledger.import_decision").update();
    }

    @Test
    void nothingIsRecordedBeforeThePlanIsApplied() throws IOException {
        long number = read(workbook("先看后记", "村民"));
        assertThat(titles()).doesNotContain("先看后记");
        assertThat(kept(number)).exists();
        assertThat(view(number).count(Outcome.RECORDED)).isEqualTo(1);
        var report = apply(number, false);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(titles()).contains("先看后记");
        assertThat(kept(number)).doesNotExist();
        assertThat(plans.find(officer(), number)).isEmpty();
        assertThat(plans.apply(officer(), number, true)).isInstanceOf(ImportOutcome.Refused.class);
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws IOException {
        long number = read(workbook("放弃的导入", "村民"));
        assertThat(plans.giveUp(officer(), number)).isTrue();
        assertThat(plans.giveUp(officer(), number)).isFalse();
        assertThat(kept(number)).doesNotExist();
        assertThat(titles()).doesNotContain("放弃的导入");
    }

    @Test
    void aPlanIsOfThoseWhoWriteForItsUnit() throws IOException {
        long number = read(workbook("别处看不到", "村民"));
        assertThat(plans.find(strangerFromOtherTown(), number)).isEmpty();
        assertThat(plans.decide(strangerFromOtherTown(), accepted(number))).isFalse();
        assertThat(plans.giveUp(strangerFromOtherTown(), number)).isFalse();
        assertThat(plans.apply(strangerFromOtherTown(), number, true)).isInstanceOf(ImportOutcome.Refused.class);
    }

    @Test
    void aWordIsMappedOnceAndTheNextFileAsksNothing() throws IOException {
        long number = read(workbook("认得的词", "乡亲们"));
        assertThat(view(number).tables().getFirst().words())
                .anySatisfy(word -> assertThat(word.word()).isEqualTo("乡亲们"));
        assertThat(view(number).count(Outcome.REFUSED)).isEqualTo(1);
        var said = new DecideTable(
                number, 0, null, null, Map.of(), Map.of("audience", Map.of("乡亲们", "群众")), Map.of(), true);
        assertThat(plans.decide(officer(), said)).isTrue();
        assertThat(apply(number, false).imported()).isEqualTo(1);
        long next = read(workbook("下个月的表", "乡亲们"));
        assertThat(view(next).count(Outcome.RECORDED)).isEqualTo(1);
        assertThat(view(next).tables().getFirst().lines())
                .noneMatch(line -> line.outcome() == Outcome.WAITING || line.outcome() == Outcome.REFUSED);
    }

    @Test
    void anUnknownTableIsMadeARegistersColumnByColumn() throws IOException {
        var file = new TestWorkbook()
                .sheet(
                        "杂项",
                        List.of("何日", "做了什么", "来了多少", "什么性质"),
                        List.of("2024-05-06", "安全知识会", 12, "学习"),
                        List.of("2024-05-07", "分析会", 9, "分析研判"))
                .at(folder.resolve("unknown.xlsx"));
        long number = read(file);
        assertThat(view(number).count(Outcome.WAITING)).isEqualTo(2);
        var fields = Map.of(0, "happened_on", 1, "title", 2, "attendance", 3, "kind");
        plans.decide(officer(), new DecideTable(number, 0, "meeting", null, fields, Map.of(), Map.of(), false));
        assertThat(view(number).count(Outcome.RECORDED)).isEqualTo(2);
        assertThat(apply(number, false).imported()).isEqualTo(2);
        assertThat(titles()).contains("安全知识会", "分析会");
    }

    @Test
    void aRowIsPassedOverWhereAPersonSaysSo() throws IOException {
        long number = read(workbook("这一行不记", "村民"));
        plans.decide(
                officer(),
                new DecideTable(number, 0, null, null, Map.of(), Map.of(), Map.of(2, RowDecision.PASS), false));
        assertThat(apply(number, true).imported()).isZero();
        assertThat(titles()).doesNotContain("这一行不记");
    }

    @Test
    void anotherTitleOfTheSameDayAndNumberIsAskedAbout() throws IOException {
        long number = read(workbook("同一件事", "村民"));
        apply(number, true);
        people--;
        long again = read(workbook("同一件事的另一个名称", "村民"));
        var line = view(again).tables().getFirst().lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(line.reason()).extracting(Fault::reason).isEqualTo(Reason.NEARLY_REPEATED);
        assertThat(apply(again, false).imported()).isZero();
    }

    @Test
    void thePlanHoldsHeadersAndDecisionsButNoCell() throws IOException {
        var file = new TestWorkbook()
                .sheet("会议台账", TestWorkbook.MEETING_HEADER, List.of("2024-05-08", "计划里没有的题目", "学习", "李建国", 9))
                .at(folder.resolve("cells.xlsx"));
        long number = read(file);
        var kept = jdbc.sql("select tables::text from ledger.import_plan where plan_no = :number")
                .param("number", number)
                .query(String.class)
                .single();
        assertThat(kept).contains("会议名称", "参加人数").doesNotContain("计划里没有的题目", "李建国");
        var marked = plans.marked(officer(), number, Locale.SIMPLIFIED_CHINESE).orElseThrow();
        var read = Files.write(folder.resolve("marked.xlsx"), marked);
        var again = view(read(read)).tables().getFirst();
        assertThat(again.plan().columns()).anyMatch(column -> column.header().equals("处理"));
        assertThat(again.lines().toString()).contains("计划里没有的题目").doesNotContain("李建国");
    }

    /** What is accepted is that such rows are none of ours: not that they are. */
    @Test
    void otherWorkStaysOutWhatEverWasAccepted() {
        long first = read(ofTwoFields("一月", "2024-01-0"));
        assertThat(view(first).count(Outcome.WAITING)).isEqualTo(2);
        for (int table = 0; table < view(first).tables().size(); table++) {
            plans.decide(officer(), new DecideTable(first, table, null, null, Map.of(), Map.of(), Map.of(), true));
        }
        assertThat(view(first).count(Outcome.WAITING)).isZero();
        assertThat(apply(first, true).imported()).isEqualTo(2);
        long second = read(ofTwoFields("二月", "2024-02-0"));
        assertThat(view(second).count(Outcome.RECORDED)).isEqualTo(2);
        assertThat(view(second).count(Outcome.WAITING)).isZero();
        assertThat(apply(second, false).imported()).isEqualTo(2);
        assertThat(titles()).noneMatch(title -> title.contains("安全生产"));
    }

    /** Sheets of one office often have the same columns. */
    @Test
    void aSheetThatIsNobodysDoesNotTakeAnotherAlong() {
        long first = read(ofTwoFields("三月", "2024-03-0"));
        plans.decide(
                officer(),
                new DecideTable(first, place(first, "安全生产会议台账"), "", null, Map.of(), Map.of(), Map.of(), false));
        assertThat(apply(first, false).imported()).isEqualTo(2);
        long second = read(ofTwoFields("四月", "2024-04-0"));
        assertThat(view(second).count(Outcome.RECORDED)).isEqualTo(2);
        assertThat(apply(second, false).imported()).isEqualTo(2);
    }

    /** What was accepted in one month says nothing of a guess that only the next month's file needs. */
    @Test
    void whatNobodyWasAskedAboutIsNotAccepted() {
        long first = read(ofOneField("五月", "2024-05-1", "网络工作"));
        plans.decide(officer(), new DecideTable(first, 0, null, null, Map.of(), Map.of(), Map.of(), true));
        apply(first, true);
        long second = read(ofOneField("六月", "2024-06-1", "安全生产"));
        assertThat(view(second).count(Outcome.WAITING)).isEqualTo(2);
        plans.giveUp(officer(), second);
    }

    /** In a list of all work the rows of one kind may be nobody's. */
    @Test
    void aPartThatIsNobodysDoesNotTakeTheListAlong() {
        long first = read(ofAllWork("七月", "2024-07-0"));
        int other = view(first).tables().stream()
                .map(table -> table.plan().register() == null)
                .toList()
                .indexOf(true);
        assertThat(other).isNotNegative();
        plans.decide(officer(), new DecideTable(first, other, "", null, Map.of(), Map.of(), Map.of(), false));
        int taken = apply(first, true).imported();
        assertThat(taken).isPositive();
        long second = read(ofAllWork("八月", "2024-08-0"));
        assertThat(apply(second, true).imported()).isEqualTo(taken);
    }

    private Path ofAllWork(String name, String day) {
        return new TestWorkbook()
                .sheet(
                        "工作台账",
                        List.of("日期", "类型", "内容", "人数"),
                        List.of(day + 1, "会议", name + "网络工作学习会", people++),
                        List.of(day + 2, "培训", name + "网络安全培训", people++),
                        List.of(day + 3, "值班", name + "值班", people++))
                .at(folder.resolve(name + ".xlsx"));
    }

    private Path ofOneField(String name, String day, String field) {
        return new TestWorkbook()
                .sheet(
                        "会议台账",
                        OF_MEETINGS,
                        meeting(day + 3, name + field + "学习会"),
                        meeting(day + 4, name + field + "部署会"))
                .at(folder.resolve(name + ".xlsx"));
    }

    private int place(long number, String sheet) {
        return view(number).tables().stream()
                .map(table -> table.isTable() ? table.plan().sheet() : "")
                .toList()
                .indexOf(sheet);
    }

    private Path ofTwoFields(String name, String day) {
        return new TestWorkbook()
                .sheet("网络工作会议台账", OF_MEETINGS, meeting(day + 3, name + "网络工作学习会"), meeting(day + 4, name + "网络工作部署会"))
                .sheet("安全生产会议台账", OF_MEETINGS, meeting(day + 5, name + "安全生产学习会"), meeting(day + 6, name + "安全生产部署会"))
                .at(folder.resolve(name + ".xlsx"));
    }

    private static List<Object> meeting(String day, String title) {
        return List.of(day, title, "学习", people++);
    }

    private Path workbook(String title, String audience) {
        return new TestWorkbook()
                .sheet("学习教育", TRAINING, List.of("2024-05-09", title, audience, people++))
                .at(folder.resolve(title + ".xlsx"));
    }

    private static DecideTable accepted(long number) {
        return new DecideTable(number, 0, null, null, Map.of(), Map.of(), Map.of(), true);
    }

    private long read(Path file) {
        var outcome = plans.read(officer(), TOWN, file, String.valueOf(file.getFileName()));
        return ((ImportPlans.PlanOutcome.Planned) outcome).number();
    }

    private ImportPlanView view(long number) {
        return plans.find(officer(), number).orElseThrow();
    }

    private ImportReport apply(long number, boolean accepted) {
        return ((ImportOutcome.Read) plans.apply(officer(), number, accepted)).report();
    }

    private Path kept(long number) {
        return directory.imports().resolve(number + ".workbook");
    }

    private List<String> titles() {
        return ledger.entries(officer(), EntryQuery.all().withLimit(200)).rows().stream()
                .map(EntrySummary::title)
                .toList();
    }
}
