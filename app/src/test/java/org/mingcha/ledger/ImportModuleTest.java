package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.TOWN;
import static org.mingcha.ledger.LedgerWorld.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class ImportModuleTest {
    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void units() {
        LedgerWorld.units(jdbc);
    }

    @Test
    void secondRunAddsNothing() {
        var file = TestWorkbook.meetings(row("2024-01-05", "二次导入"), row("2024-01-06", "二次导入"))
                .at(folder.resolve("a.xlsx"));
        assertThat(read(file).imported()).isEqualTo(2);
        var second = read(file);
        assertThat(second.imported()).isZero();
        assertThat(second.tables().getFirst().repeated()).containsExactly(3, 4);
        assertThat(second.hasRefusals()).isFalse();
    }

    @Test
    void spellingOfDateDoesNotMakeAnotherRow() {
        var file = TestWorkbook.meetings(
                        row("2024年1月7日", "同一天"), row("2024.1.7", "同一天"), row(45298, "同一天"), row("２０２４－０１－０７", "同一天"))
                .at(folder.resolve("a.xlsx"));
        var report = read(file);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.tables().getFirst().repeated()).containsExactly(4, 5, 6);
    }

    @Test
    void rowThatDiffersFromSealedEntryIsRefusedWithItsNumber() {
        read(TestWorkbook.meetings(row("2024-01-08", "人数不同")).at(folder.resolve("a.xlsx")));
        var changed = TestWorkbook.meetings(List.of("2024-01-08", "人数不同", "学习", "第一责任人", 99))
                .at(folder.resolve("b.xlsx"));
        var refused = read(changed).tables().getFirst().refused().getFirst();
        log.seal();
        var index = ledger.entries(officer(), EntryQuery.all()).rows().stream()
                .filter(row -> row.title().equals("人数不同"))
                .findFirst()
                .orElseThrow()
                .index();
        assertThat(refused.cell()).isEqualTo("E3");
        assertThat(LedgerMessages.of(refused.reason(), Locale.ENGLISH))
                .isEqualTo("differs from entry " + index + " in 参加人数; amend there");
        assertThat(LedgerMessages.of(refused.reason(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("与第" + index + "号记录的参加人数不同，请更正该记录。");
    }

    @Test
    void rowsThatDifferWithinOneSheetAreNotBothTaken() {
        var file = TestWorkbook.meetings(row("2024-01-09", "表内不同"), List.of("2024-01-09", "表内不同", "部署", "", 36))
                .at(folder.resolve("a.xlsx"));
        var sheet = read(file).tables().getFirst();
        assertThat(sheet.imported()).isEqualTo(1);
        assertThat(sheet.refused().getFirst().reason().reason()).isEqualTo(Reason.DIFFERS_FROM_ROW);
        assertThat(sheet.refused().getFirst().cell()).isEqualTo("C4");
    }

    @Test
    void aRowWhoseEntryWasWithdrawnMayComeAgain() {
        var file = TestWorkbook.meetings(row("2024-01-10", "后来撤回")).at(folder.resolve("a.xlsx"));
        read(file);
        var id = ledger.entries(officer(), EntryQuery.all()).rows().stream()
                .filter(row -> row.title().equals("后来撤回"))
                .findFirst()
                .orElseThrow()
                .id();
        ledger.withdraw(officer(), new WithdrawEntry(id, "记错了", false));
        var again = read(file).tables().getFirst();
        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.repeated()).isEmpty();
        assertThat(read(file).tables().getFirst().repeated()).containsExactly(3);
    }

    @Test
    void strictImportsNothingWhenOneRowIsRefused() {
        var file = TestWorkbook.meetings(row("2024-01-11", "严格"), row("13月40日", "严格"))
                .at(folder.resolve("a.xlsx"));
        var report = read(new ImportLedger(TOWN, file, "a.xlsx", true, false));
        assertThat(report.imported()).isZero();
        assertThat(report.number()).isNull();
        assertThat(report.tables().getFirst().refused()).hasSize(1);
        assertThat(titles()).doesNotContain("严格");
    }

    @Test
    void dryRunSaysWhatWouldHappenAndWritesNothing() {
        var file = TestWorkbook.meetings(row("2024-01-12", "试运行")).at(folder.resolve("a.xlsx"));
        var report = read(new ImportLedger(TOWN, file, "a.xlsx", false, true));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.number()).isNull();
        assertThat(titles()).doesNotContain("试运行");
    }

    @Test
    void undoWithdrawsWhatHoldsAndKeepsIt() {
        var report = read(TestWorkbook.meetings(row("2024-01-13", "导错了甲"), row("2024-01-13", "导错了乙"))
                .at(folder.resolve("a.xlsx")));
        long number = java.util.Objects.requireNonNull(report.number());
        for (var reason : List.of(" ", "长".repeat(501))) {
            assertThat(ledger.undo(officer(), new UndoImport(number, reason))).isInstanceOf(UndoResult.Refused.class);
        }
        assertThat(ledger.undo(LedgerWorld.strangerFromOtherTown(), new UndoImport(number, "别镇的")))
                .isInstanceOf(UndoResult.Refused.class);
        assertThat(ledger.undo(officer(), new UndoImport(number, "导错了单位"))).isEqualTo(new UndoResult.Undone(2, 0));
        assertThat(ledger.undo(officer(), new UndoImport(number, "再来一次"))).isEqualTo(new UndoResult.Undone(0, 2));
        assertThat(titles()).contains("导错了甲");
    }

    @Test
    void twoImportsAtOnceTakeEachRowOnce() throws Exception {
        var file = TestWorkbook.meetings(row("2024-01-14", "同时一"), row("2024-01-14", "同时二"), row("2024-01-14", "同时三"))
                .at(folder.resolve("a.xlsx"));
        Callable<Integer> run = () -> read(file).imported();
        try (var threads = Executors.newFixedThreadPool(4)) {
            int taken = 0;
            for (var result : threads.invokeAll(List.of(run, run, run, run))) {
                taken += result.get();
            }
            assertThat(taken).isEqualTo(3);
        }
        assertThat(titles().stream().filter(title -> title.startsWith("同时"))).hasSize(3);
    }

    @Test
    void exportImportsAgainAsAllRepeated() throws IOException {
        var unit = LedgerWorld.OTHER_TOWN;
        var actor = LedgerWorld.strangerFromOtherTown();
        var file = new TestWorkbook()
                .sheet(
                        "会议台账",
                        TestWorkbook.MEETING_HEADER,
                        row("2024-02-01", "=HYPERLINK(\"http://x\")"),
                        row("2024-02-02", "（括号）"))
                .sheet("公众问询台账", List.of("收到日期", "事项", "答复日期"), List.of("2024-02-03", "停水到几时", "2024-02-05"))
                .sheet(
                        "教育培训台账",
                        List.of("日期", "活动名称", "对象", "地点", "参加人数", "主题", "学时"),
                        List.of("2024-02-04", "宪法宣传", "群众、干部", "广场", "１２０人", "", 1.5),
                        List.of("2024-02-05", "种植技术", "群众", "", 8, "果树修剪", ""))
                .sheet(
                        "检查整改台账",
                        List.of("日期", "检查单位", "检查内容", "发现问题数", "已整改数"),
                        List.of("2024-02-06", "县网信办", "网络安全", 3, 2))
                .sheet("风险评估台账", List.of("日期", "政策或项目", "可能性", "影响"), List.of("2024-02-07", "新政策", 3, 4))
                .sheet(
                        "网络安全事件台账",
                        List.of("日期", "事件名称", "级别", "发现时间", "是否演练"),
                        List.of("2024-02-08", "账号被盗", "一般", "2024年2月8日 09:20", "否"))
                .at(folder.resolve("a.xlsx"));
        var first =
                (ImportOutcome.Read) ledger.importWorkbook(actor, new ImportLedger(unit, file, "a.xlsx", true, false));
        assertThat(first.report().imported()).isEqualTo(8);
        var exported = new ByteArrayOutputStream();
        assertThat(ledger.export(actor, unit, exported)).isTrue();
        var again = Files.write(folder.resolve("again.xlsx"), exported.toByteArray());
        var second = (ImportOutcome.Read)
                ledger.importWorkbook(actor, new ImportLedger(unit, again, "again.xlsx", false, false));
        assertThat(second.report().hasRefusals()).isFalse();
        assertThat(second.report().imported()).isZero();
        assertThat(second.report().repeated()).isEqualTo(8);
    }

    @Test
    void csvInGb18030AndUtf8IsRead() throws IOException {
        var text = "日期,会议名称,类型,主持人,参加人数\r\n2024-03-01,逗号“，”会,学习,\"第一\n责任人\",36\r\n";
        var gb = Files.write(folder.resolve("会议台账.csv"), text.getBytes(Charset.forName("GB18030")));
        var report = read(new ImportLedger(TOWN, gb, "会议台账.csv", false, false));
        assertThat(report.imported()).isEqualTo(1);
        var utf8 = Files.writeString(folder.resolve("u.csv"), "\ufeff" + text);
        assertThat(read(new ImportLedger(TOWN, utf8, "会议台账.csv", false, false)).repeated())
                .isEqualTo(1);
    }

    @Test
    void unitOutOfReachIsRefusedLikeAnUnknownOne() {
        var file = TestWorkbook.meetings(row("2024-03-02", "越权")).at(folder.resolve("a.xlsx"));
        for (var code : List.of(LedgerWorld.OTHER_TOWN, "123456789012")) {
            var outcome = ledger.importWorkbook(officer(), new ImportLedger(code, file, "a.xlsx", false, false));
            assertThat(((ImportOutcome.Refused) outcome).fault().reason()).isEqualTo(Reason.UNIT_UNKNOWN);
        }
    }

    @Test
    void nameIsLeftOutOfAPostWithNoticeAndNameAloneInALabelRefused() {
        var file = new TestWorkbook()
                .sheet("会议台账", TestWorkbook.MEETING_HEADER, List.of("2024-03-03", "镇党委会", "学习", "张书记", 9))
                .sheet("责任台账", List.of("起始日期", "职责", "岗位"), List.of("2024-01-01", "信息联络员", "王小明"))
                .at(folder.resolve("a.xlsx"));
        var sheets = read(file).tables().stream()
                .filter(table -> table.register() != null)
                .toList();
        assertThat(sheets.get(0).imported()).isEqualTo(1);
        assertThat(sheets.get(0).notices().getFirst().cell()).isEqualTo("D2");
        assertThat(sheets.get(1).refused().getFirst().cell()).isEqualTo("C2");
        assertThat(sheets.get(1).refused().getFirst().reason().reason()).isEqualTo(Reason.NAME_ONLY);
    }

    @Test
    void aBlankWorkbookOfEachRegisterAsksNothingAndBringsNothing() throws IOException {
        for (var register : ledger.registers().all()) {
            var file = folder.resolve(register.id() + ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                assertThat(ledger.template(register.id(), out)).isTrue();
            }
            var report = read(file);
            assertThat(report.imported()).as(register.id()).isZero();
            assertThat(report.isWhole()).as(register.id() + report).isTrue();
            assertThat(report.tables().getFirst().register()).isEqualTo(register.id());
            assertThat(report.tables().getFirst().unknownColumns()).isEmpty();
        }
        assertThat(ledger.template("nothing", new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void targetUnitIsFoundByNameOrCode() {
        var header = List.<Object>of("日期", "检查单位", "检查内容", "发现问题数", "已整改数", "被检查单位");
        var file = new TestWorkbook()
                .sheet(
                        "检查整改台账",
                        header,
                        List.of("2024-03-04", "镇", "按名", 0, 0, "上坪村"),
                        List.of("2024-03-05", "镇", "按号", 0, 0, LedgerWorld.VILLAGE),
                        List.of("2024-03-06", "镇", "没有", 0, 0, "无此村"))
                .at(folder.resolve("a.xlsx"));
        var sheet = read(file).tables().getFirst();
        assertThat(sheet.imported()).isEqualTo(2);
        assertThat(sheet.refused().getFirst().cell()).isEqualTo("F4");
    }

    private List<String> titles() {
        return ledger.entries(officer(), EntryQuery.all().withLimit(200)).rows().stream()
                .map(EntrySummary::title)
                .toList();
    }

    private static List<Object> row(Object day, String title) {
        return List.of(day, title, "学习", "第一责任人", 36);
    }

    private ImportReport read(Path file) {
        return read(new ImportLedger(TOWN, file, String.valueOf(file.getFileName()), false, false));
    }

    private ImportReport read(ImportLedger command) {
        return ((ImportOutcome.Read) ledger.importWorkbook(officer(), command)).report();
    }
}
