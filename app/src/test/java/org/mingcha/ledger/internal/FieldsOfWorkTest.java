package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.TestWorkbook;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;

/** One ledger serves several fields of work: what each entry was for is told by its column, its title, its sheet, or a person. */
class FieldsOfWorkTest {
    private static final String FIELD = "fields_of_work";
    private static final Registers REGISTERS = Registers.shipped();
    private static final LedgerUnit TOWN =
            new LedgerUnit("999901001000", "云岭镇", "town", "CN/999901001000/", null, null);

    @TempDir
    private Path folder;

    @Test
    void theRegistersThatAskForItHaveOneList() {
        var lists = REGISTERS.all().stream()
                .flatMap(register -> register.field(FIELD).stream())
                .map(field -> List.of(field.choices(), field.preset(), field.label()))
                .toList();
        assertThat(lists).hasSize(11);
        assertThat(lists.stream().distinct()).hasSize(1);
        assertThat(REGISTERS.all().stream().filter(each -> each.field(FIELD).isPresent()))
                .extracting(Register::id)
                .contains("meeting", "training", "inspection", "drill", "regulation", "task");
    }

    /** Left empty it is the preset, which is sealed as a list of one: the key is recounted from that. */
    @Test
    void leftEmptyItHasTheKeyOfWhatIsSealed() {
        var task = REGISTERS.get("task");
        var values = new TreeMap<String, Object>(Map.of("happened_on", "2025-02-01", "title", "答复县里"));
        var typed = RowKey.of(TOWN.code(), task, new EntryValues(values));
        values.put(FIELD, List.of("网络"));
        assertThat(RowKey.of(TOWN.code(), task, new EntryValues(values))).isEqualTo(typed);
        values.put(FIELD, List.of("教育"));
        assertThat(RowKey.of(TOWN.code(), task, new EntryValues(values))).isNotEqualTo(typed);
    }

    @Test
    void aColumnSaysIt() {
        var table = only(
                new TestWorkbook()
                        .sheet(
                                "会议台账",
                                List.of("日期", "会议名称", "类型", "参加人数", "工作领域"),
                                List.of("2025-02-01", "网络安全学习会", "学习", 3, "网信"),
                                List.of("2025-02-02", "节前工作会", "部署", 4, "网络、安全生产"),
                                List.of("2025-02-03", "党委理论学习", "学习", 5, ""),
                                List.of("2025-02-04", "防汛部署会", "部署", 6, "应急")),
                "");
        assertThat(table.candidates)
                .extracting(row -> row.typed().values().getOrDefault(FIELD, List.of()))
                .isEqualTo(List.of(List.of("网络"), List.of("网络", "安全生产"), List.of()));
        assertThat(table.waiting).hasSize(1);
    }

    @Test
    void otherWorkIsRecordedForWhatItWasWhereAPersonSaysSo() {
        var workbook = new TestWorkbook()
                .sheet(
                        "安全生产会议台账",
                        List.of("日期", "会议名称", "类型", "参加人数"),
                        List.of("2025-02-01", "一季度形势分析会", "分析研判", 3),
                        List.of("2025-02-02", "消防演练部署会", "部署", 4),
                        List.of("2025-02-03", "网络安全工作会", "部署", 5));
        var proposed = only(workbook, "");
        assertThat(proposed.candidates)
                .extracting(row -> row.typed().values().getOrDefault(FIELD, List.of()))
                .isEqualTo(List.of(List.of()));
        var decided = only(workbook, "社会治理");
        assertThat(decided.candidates)
                .extracting(row -> row.typed().values().getOrDefault(FIELD, List.of()))
                .isEqualTo(List.of(List.of("安全生产"), List.of("消防安全"), List.of()));
    }

    @Test
    void whatAPersonSaidHoldsWhereTheSheetNamesAFieldThatNoChoiceIs() {
        var workbook = new TestWorkbook()
                .sheet("禁烧会议台账", List.of("日期", "会议名称", "类型", "参加人数"), List.of("2025-02-01", "征兵工作部署会", "部署", 3));
        assertThat(only(workbook, "社会治理").candidates)
                .extracting(row -> row.typed().values().getOrDefault(FIELD, List.of()))
                .isEqualTo(List.of(List.of("社会治理")));
    }

    private ImportedTable only(TestWorkbook workbook, String decided) {
        var file = workbook.at(folder.resolve("book.xlsx"));
        var reading = (WorkbookResult.Sheets) WorkbookReader.read(file, "book.xlsx", SheetLimits.DEFAULT);
        var plan = ImportPlan.of(REGISTERS, reading.sheets(), "book.xlsx", (table, _) -> {
            if (decided.isEmpty()) return table;
            var words =
                    new HashMap<String, Map<String, String>>(table.decisions().words());
            words.put(FIELD, Map.of("", decided));
            return table.withDecisions(new TableDecisions(table.doubts(), words, Map.of()));
        });
        return new PlanRows(REGISTERS, TOWN, _ -> Optional.empty(), LocalDate.of(2026, 1, 5), false)
                .read(plan).stream()
                        .filter(table -> !table.candidates.isEmpty())
                        .findFirst()
                        .orElseThrow();
    }
}
