package org.mingcha.inspection.checklist.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.ChecklistViolation;
import tools.jackson.databind.node.ObjectNode;

/** What clerks write about an item's figures, as the rules that it becomes. */
class RuleCellsTest {
    private static final String[] HEAD = {
        "序号", "检查内容", "取自登记簿", "条件", "统计", "统计期间", "统计范围", "指标", "达标", "部分达标", "句子", "零值句子"
    };

    private static final ChecklistWorkbookReader READING = new ChecklistWorkbookReader(registers());

    private static Registers registers() {
        var all = new ArrayList<>(Registers.shipped().all());
        all.add(Register.drafted(YamlText.resource("/register-pattern.yaml")));
        return new Registers(all);
    }

    @Test
    void aCountIsARuleAnExpectationANeedAndASentence() throws IOException {
        assertRead("""
                {expect: [{figure: n1, gap: 检查未达到不少于1, op: ">=", value: 1}], expectation: 检查不少于1, id: 1, needs: [{used: [hazard]}], \
                question: 是否排查隐患, rules: [{name: n1, of: hazard, unit: times}], sentence: "检查{n1}"}""", item(new String[] {"1", "是否排查隐患", "隐患排查台账", "", "", "", "", "检查", "≥1"}));
    }

    @Test
    void aSecondRowIsASecondFigureThatTheFirstIsHeldAgainst() throws IOException {
        assertRead(
                """
                {expect: [{figure: n2, gap: 整改数未达到等于隐患数, op: "=", value: {figure: n1}}], expectation: 整改数等于隐患数, id: 2, \
                needs: [{used: [hazard]}], partly: [{figure: n2, op: ">=", value: {of: n1, percent: 80}}], question: 重大隐患是否整改, \
                rules: [{name: n1, of: hazard, unit: times, where: {level: 重大}}, \
                {name: n2, of: hazard, unit: times, where: {level: 重大, rectified_on: present}}], \
                sentence: "排查重大隐患{n1}处，整改{n2}处", sentence_zero: 未发现重大隐患}""",
                item(
                        new String[] {
                            "2",
                            "重大隐患是否整改",
                            "隐患排查",
                            "隐患等级=重大",
                            "次数",
                            "自查期",
                            "本单位",
                            "隐患数",
                            "",
                            "",
                            "排查重大隐患{隐患数}处，整改{整改数}处",
                            "未发现重大隐患"
                        },
                        new String[] {"", "", "隐患排查台账", "隐患等级=重大；整改完成日期已填", "", "", "", "整改数", "=隐患数", "≥隐患数的80%"}));
    }

    @Test
    void sumsSpansScopesAndDaysAreRead() throws IOException {
        assertRead(
                """
                {expect: [{figure: n1, gap: 人次未达到每季度不少于1, op: ">=", value: {per: quarter}}], expectation: 人次每季度不少于1, id: 3, \
                needs: [{used: [training]}, {used: [hazard]}], question: 培训, \
                rules: [{measure: {sum: attendance}, name: n1, of: training, scope: [own, "below(village, school)"], span: 2Y, unit: persons, \
                where: {audience: [干部, 群众]}}, {measure: {median_days: [happened_on, rectified_on]}, name: n2, of: hazard, scope: [below], \
                span: {days: 30}, unit: days}], sentence: "人次{n1}"}""",
                item(
                        new String[] {"3", "培训", "教育培训台账", "对象=干部、群众", "参加人数合计", "近2年", "含下级村、学校", "人次", "每季度≥1"},
                        new String[] {"", "", "隐患排查台账", "", "天数：排查日期至整改完成日期", "近30天", "下级", "天数"}));
    }

    @Test
    void whatIsNotUnderstoodIsNamedByItsCell() throws IOException {
        assertEquals(
                List.of("C2", "D3", "D4", "E5", "F6", "G7", "I8", "D9"),
                flaws(
                        new String[] {"1", "问", "没有的台账", "", "", "", "", "", "≥1"},
                        new String[] {"2", "问", "隐患排查台账", "隐患等级=特大"},
                        new String[] {"3", "问", "隐患排查台账", "隐患名称=门"},
                        new String[] {"4", "问", "隐患排查台账", "", "大概"},
                        new String[] {"5", "问", "隐患排查台账", "", "", "从前"},
                        new String[] {"6", "问", "隐患排查台账", "", "", "", "邻县"},
                        new String[] {"7", "问", "隐患排查台账", "", "", "", "", "", "差不多"},
                        new String[] {"8", "问", "隐患排查台账", "没有的栏=1"}));
    }

    @Test
    void whatNoRuleCanTellIsRefusedByItsCell() throws IOException {
        assertEquals(
                List.of("E2", "E3", "I4", "H5", "D6"),
                flaws(
                        new String[] {"1", "问", "教育培训台账", "", "合计：对象"},
                        new String[] {"2", "问", "教育培训台账", "", "天数：活动日期至参加人数"},
                        new String[] {"3", "问", "隐患排查台账", "", "占比：隐患等级=重大", "", "", "", "≥80"},
                        new String[] {"4", "问", "隐患排查台账", "", "", "", "", "数量", "", "", "共{总数}处"},
                        new String[] {"5", "问", "网络安全事件台账", "是否演练未填"}));
    }

    /** What is at its default left out. */
    private static ObjectNode item(String[]... rows) throws IOException {
        var read = READING.read("own.xlsx", workbook(rows));
        var checklist = assertInstanceOf(ChecklistFileResult.Read.class, read, read.toString())
                .checklist();
        var item = (ObjectNode) checklist.toTree().path("items").get(0);
        return item.remove(List.of("answer", "weight", "minutes"));
    }

    private static void assertRead(String yaml, ObjectNode item) {
        assertEquals(CanonicalJson.text(YamlText.parse(yaml)), CanonicalJson.text(item));
    }

    private static List<String> flaws(String[]... rows) throws IOException {
        var read = READING.read("own.xlsx", workbook(rows));
        return assertInstanceOf(ChecklistFileResult.Refused.class, read, read.toString()).flaws().stream()
                .map(ChecklistViolation::place)
                .toList();
    }

    private static byte[] workbook(String[]... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("清单");
            for (int column = 0; column < HEAD.length; column++) {
                sheet.value(0, column, HEAD[column]);
            }
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) sheet.value(row + 1, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
