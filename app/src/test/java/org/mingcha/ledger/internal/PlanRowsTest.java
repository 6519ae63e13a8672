package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.TestWorkbook;
import org.mingcha.ledger.plan.Doubt;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;

class PlanRowsTest {
    private static final LedgerUnit TOWN =
            new LedgerUnit("999901001000", "云岭镇", "town", "CN/999901001000/", null, null);

    @TempDir
    private Path folder;

    @Test
    void findsHeaderBelowTitlesInAnyOrderWithNotes() {
        var table = only(new TestWorkbook()
                .sheet(
                        "会议台账",
                        List.of("云岭镇2025年会议台账"),
                        List.of("填报单位：云岭镇", "", "填报日期：2026-01-05"),
                        List.of("序号", "参加人数\n（人）", "类型（学习/部署）", "会议名称*", "日期*", "主持人", "备注"),
                        List.of(1, "36人", "学习", "颠倒的列", "2025年2月1日", "第一责任人", "无"),
                        List.of(2, "", "", "", "", "", ""),
                        List.of("", "", "", "合  计", "", 36, ""),
                        List.of("填表人：        审核人：")));
        assertThat(table.candidates).hasSize(1);
        assertThat(table.candidates.getFirst().typed().text("attendance")).isEqualTo("36");
        assertThat(table.refused).isEmpty();
        assertThat(table.waiting).isEmpty();
        assertThat(table.report().unknownColumns()).containsExactly("备注");
    }

    @Test
    void tellsRegistersByNameTitleOrColumns() {
        var meeting = List.<Object>of("2025-02-01", "会", "学习", "岗位", 3);
        var tables = read(new TestWorkbook()
                .sheet("2025年度会议台账（云岭镇）", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("附件1", List.of("云岭镇会议台账"), TestWorkbook.MEETING_HEADER, meeting)
                .sheet("Sheet1", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("附件2", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("工作表3", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("2025年", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("会议", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("通讯录", List.of("姓名", "科室", "房间"), List.of("甲", "乙", "丙"))
                .sheet("食堂菜谱", TestWorkbook.MEETING_HEADER, meeting)
                .sheet("说明", List.of("请按要求填写")));
        var sure = tables.stream().filter(table -> !table.candidates.isEmpty()).toList();
        assertThat(sure)
                .extracting(table -> table.register().id())
                .containsOnly("meeting")
                .hasSize(7);
        var menu = tables.stream()
                .filter(table -> table.plan.sheet().equals("食堂菜谱"))
                .findFirst()
                .orElseThrow();
        assertThat(menu.plan.doubts()).contains(Doubt.REGISTER);
        assertThat(menu.waiting).hasSize(1);
    }

    @Test
    void tellsCsvByItsColumnsWhateverTheFileIsCalled() throws IOException {
        var file = Files.writeString(folder.resolve("云岭镇导出.csv"), "日期,会议名称,类型,主持人,参加人数\n2025-02-01,会,学习,岗位,3\n");
        var reading = (WorkbookResult.Sheets) WorkbookReader.read(file, "云岭镇导出.csv", SheetLimits.DEFAULT);
        assertThat(tables(reading).getFirst().candidates).hasSize(1);
    }

    /** Only a column that every entry needs: another may be told by the title, and then it is asked about. */
    @Test
    void refusesRowsWhereAColumnThatTheyNeedIsMissing() {
        var table = only(new TestWorkbook()
                .sheet(
                        "会议台账",
                        List.of("标题行"),
                        List.of("日期", "会议名称", "主持人", "类型"),
                        List.of("2025-02-01", "会", "岗位", "学习")));
        assertThat(table.candidates).isEmpty();
        assertThat(table.refused.getFirst().row()).isEqualTo(3);
        assertThat(table.refused.getFirst().reason().reason()).isEqualTo(Reason.COLUMN_MISSING);
        assertThat(LedgerMessages.of(table.refused.getFirst().reason(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("工作表“会议台账”缺少列“参加人数”：请补上这一列再导入。");
    }

    @Test
    void rowsWithoutAHeaderWaitForSomebodyToSayWhatTheyAre() {
        var table = only(new TestWorkbook().sheet("会议台账", List.of("2025-02-01", "会", "学习", "岗位", 3)));
        assertThat(table.waiting.getFirst().reason().reason()).isEqualTo(Reason.ROW_NO_REGISTER);
        assertThat(table.waiting.getFirst().proposal()).isNull();
    }

    @Test
    void namesEachFaultOfRowByItsCell() {
        var table = only(TestWorkbook.meetings(
                List.of("13月40日", "会", "茶话会", "岗位", "很多"), List.of("2025-02-01", "", "学习", "", "36.5人")));
        var first = table.refused.get(0);
        assertThat(first.cell()).isEqualTo("A3");
        assertThat(first.also()).extracting(each -> each.cell()).containsExactly("C3", "E3");
        var second = table.refused.get(1);
        assertThat(second.cell()).isEqualTo("B4");
        assertThat(second.reason().reason()).isEqualTo(Reason.MISSING);
        assertThat(second.also()).extracting(each -> each.fault().reason()).containsExactly(Reason.NOT_A_WHOLE_NUMBER);
    }

    @Test
    void keepsTitleThatBeginsLikeTotal() {
        var table = only(TestWorkbook.meetings(
                List.of("2025-02-01", "总计划讨论会", "学习", "岗位", 3),
                List.of("", "小计：", "", "", 3),
                List.of("全年合计", 2, "", "", "")));
        assertThat(table.candidates).hasSize(1);
        assertThat(table.refused).isEmpty();
    }

    @Test
    void checksFieldsAgainstEachOther() {
        var table = only(new TestWorkbook()
                .sheet(
                        "检查整改台账",
                        List.of("日期", "检查单位", "检查内容", "发现问题数", "已整改数"),
                        List.of("2025-02-01", "县网信办", "网络安全", 3, 4)));
        assertThat(table.refused.getFirst().cell()).isEqualTo("E2");
        assertThat(table.refused.getFirst().reason().reason()).isEqualTo(Reason.EXCEEDS);
    }

    @Test
    void unlistedTopicIsKeptAsWordAndListedOnesInOrder() {
        var table = only(new TestWorkbook()
                .sheet(
                        "教育培训台账",
                        List.of("日期", "活动名称", "对象", "参加人数", "主题"),
                        List.of("2025-02-01", "课", "群众，干部", 3, "果树修剪"),
                        List.of("2025-02-01", "课", "干部、群众", 3, "果树修剪")));
        assertThat(table.candidates.get(0).typed().values())
                .containsEntry("audience", List.of("干部", "群众"))
                .containsEntry("topic", "果树修剪");
        assertThat(table.candidates.get(0).key())
                .isEqualTo(table.candidates.get(1).key());
    }

    private ImportedTable only(TestWorkbook workbook) {
        return read(workbook).getFirst();
    }

    private List<ImportedTable> read(TestWorkbook workbook) {
        var file = workbook.at(folder.resolve("book.xlsx"));
        return tables((WorkbookResult.Sheets) WorkbookReader.read(file, "book.xlsx", SheetLimits.DEFAULT));
    }

    private static List<ImportedTable> tables(WorkbookResult.Sheets reading) {
        var registers = Registers.shipped();
        var plan = ImportPlan.of(registers, reading.sheets(), "book.xlsx", (proposed, _) -> proposed);
        return new PlanRows(registers, TOWN, name -> Optional.empty(), LocalDate.of(2026, 1, 5), false).read(plan);
    }
}
