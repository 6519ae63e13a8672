package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.PhraseNames;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.rule.TestLedger;

/** The language in which checklists say what a report says: on small invented ones, none of which ships. */
class NarrativeTest {
    private static final String TASKS = """
            items:
              - id: 任务
                question: 是否完成
                title: 任务完成情况
                rules:
                  - {name: count, unit: items, of: task}
                  - {name: done, unit: items, of: task, where: {done_on: present}}
                  - {name: late, unit: items, of: task, where: {done_on: {gt_field: due_on}}}
                expect: [{figure: done, op: "=", value: {figure: count}}]
                sentence:
                  - "承接{count}项"
                  - {text: 全部按时完成, equal: [count, done], zero: [late]}
                  - {text: "完成{done?}项", nonzero: [late]}
                  - {text: "其中逾期{late?}项"}
                  - {text: 尚未完成, result: [not-met]}
            """;

    private static final String PARTS = """
            narrative:
              parts:
                - heading: 一、工作
                  level: 1
                  say:
                    - words:
                        - {text: "{unit}全部做到。", items: {all: [任务, 会议]}}
                        - {text: 部分做到。, items: {none: [会议], are: [met]}, nonzero: [gaps]}
                    - items: [{item: 任务, before: 任务方面，, paragraph: true, after: "共{item.no}，缺{report.gaps?}。"}]
                      rest: true
                - {heading: 二、没有的, level: 1, unless_empty: true, say: [{words: 空话。}]}
                - {heading: （一）也没有, level: 2, unless_empty: true, say: [{words: "{item.factual}", item: 会议, if: [unanswered]}]}
                - heading: 三、问题
                  level: 1
                  unless_empty: true
                - heading: （一）清单
                  level: 2
                  say:
                    - list: [{of: [not-met], first: [会议]}]
                      each:
                        - text: "{item.i}是{item.sentence}：{item.reason}。{item.action}，由{item.owner}负责，{item.due}前完成。"
                          nonzero: [item.reason]
                        - text: "{item.i}是{item.sentence}。{item.action}，由{item.owner}负责，{item.due}前完成。"
                          zero: [item.reason]
            """;

    private static SmallReport tasks() {
        return SmallReport.of(TASKS
                + "  - {id: 会议, question: 是否开会, rules: [{name: count, unit: times, of: meeting}], "
                + "expect: [{figure: count, op: \">=\", value: 1}], sentence: \"开会{count}次\", action: 开会}\n"
                + PARTS);
    }

    private static void task(SmallReport report, String due, String done) {
        report.ledger().add("task", "2025-02-01", "title", "事", "due_on", due, "done_on", done);
    }

    @Test
    void allOfThemIsSaidInOneWordAndZerosNotAtAll() {
        var report = tasks();
        task(report, "2025-03-01", "2025-02-20");
        assertEquals("承接1项，全部按时完成。", report.sentence("任务"));
        task(report, "2025-03-01", "2025-03-20");
        assertEquals("承接2项，完成2项，其中逾期1项。", report.sentence("任务"));
        report.ledger().add("task", "2025-02-01", "title", "事", "due_on", "2025-03-01");
        assertEquals("承接3项，完成2项，其中逾期1项，尚未完成，未达到要求。原因尚在核实。", report.sentence("任务"));
    }

    @Test
    void openingsTransitionsAndHeadingsGoByWhatThereIs() {
        var report = tasks();
        task(report, "2025-03-01", "2025-02-20");
        report.ledger().add("meeting", "2025-02-01", "title", "会", "kind", "学习");
        assertEquals(List.of("一、工作", "云岭镇全部做到。", "任务方面，承接1项，全部按时完成。共任务。", "（一）清单"), report.narrative());
    }

    @Test
    void problemsComeWithCauseMeasurePostAndDay() {
        var report = tasks();
        report.ledger().add("task", "2025-02-01", "title", "事", "due_on", "2025-03-01");
        var measure = new Measure("限期完成", "办公室", LocalDate.of(2026, 2, 28));
        report.with(Inputs.NONE.withAnswers(Map.of("任务", new Answer("", "人手不足", false, null, measure))));
        assertEquals(
                List.of(
                        "一、工作",
                        "部分做到。",
                        "任务方面，承接1项，尚未完成。共任务，缺2。",
                        "三、问题",
                        "（一）清单",
                        "一是开会0次。开会。",
                        "二是承接1项，尚未完成：人手不足。限期完成，由办公室负责，2026年2月28日前完成。"),
                report.narrative());
    }

    @Test
    void withoutANarrativeAllItemsStandUnderOneHeading() {
        var report = SmallReport.of(TASKS);
        task(report, "2025-03-01", "2025-02-20");
        assertEquals(List.of("一、自查情况", "承接1项，全部按时完成。", "二、存在的问题和下一步措施", "对照《小清单》，未发现不符合和部分符合的项目。"), report.narrative());
    }

    @Test
    void itIsTheSameInEveryForm() {
        for (var checklist : List.of(
                tasks().checklist(),
                Checklist.shipped("town-online-work"),
                Checklist.shipped("network-security-baseline"),
                Checklist.shipped("government-app"),
                Checklist.shipped("website-new-media"))) {
            var canonical = checklist.toCanonicalJson();
            assertEquals(checklist, Checklist.fromJson(canonical));
            assertArrayEquals(canonical, Checklist.fromJson(canonical).toCanonicalJson());
            var reading = Checklist.fromYaml("it.yaml", checklist.toYaml(), TestLedger.REGISTERS);
            assertEquals(new ChecklistResult.Read(checklist), reading);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parts: [{heading: 甲, say: [{items: [9]}]}]                            | speaks of an item that the checklist does not have: “9”
            parts: [{heading: 甲, say: [{words: "{item.factual}", item: 9}]}]      | speaks of an item that the checklist does not have: “9”
            parts: [{heading: 甲, say: [{words: "{gap}"}]}]                        | uses a name that does not exist: “gap”
            parts: [{heading: 甲, say: [{words: [{text: 甲, zero: [count]}]}]}]     | uses a name that does not exist: “count”
            parts: [{heading: 甲, say: [{words: 甲, if: [fine]}]}]                  | cannot be “fine”
            parts: [{heading: 甲, level: 3}]                                       | cannot be “3”
            parts: [{heading: 甲, say: [{list: [{of: [met], first: [9]}], each: 甲}]}] | speaks of an item that the checklist does not have: “9”
            parts: [{heading: 甲, say: [{items: [], more: 1}]}]                     | narrative.parts[1].say[1].more is not known
            examples: [{item: 任务, name: a, of: task, each: "{x}"}]                | uses a name that does not exist: “x”
            examples: [{item: 任务, name: a, of: nothing, each: 甲}]                | speaks of a register that does not exist: “nothing”
            examples: [{item: 任务, name: a, of: task, rule: r, each: 甲}]          | speaks of a figure that this item does not have: “r”
            examples: [{item: 任务, name: a, of: task, most: 0, each: 甲}]          | must be a whole number above 0
            examples: [{item: 任务, name: a, of: task, each: "{x}", values: {x: {date: nothing}}}] | speaks of a field that the register does not have: “nothing”
            """)
    void whatNobodyWouldSeeInTheReportIsRefusedWithASentence(String narrative, String sentence) {
        var said = SmallReport.refusal(TASKS + "narrative: {" + narrative + "}\n");
        assertTrue(said.contains(sentence), said);
    }

    @Test
    void theReportKnowsEachNameThatAChecklistMayUse() {
        var report = tasks();
        var evaluation = new org.mingcha.evidence.rule.Evaluator(
                        report.checklist(), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(
                        report.ledger(),
                        TestLedger.TOWN,
                        org.mingcha.evidence.checklist.Period.parse("2025").orElseThrow());
        var names = new ReportNames(new Scene(
                TextBook.shipped(), TestLedger.REGISTERS, TestLedger.LIMITS, evaluation, Inputs.NONE, Grounds.NONE));
        assertEquals(PhraseNames.REPORT_NUMBERS, names.counts().keySet());
        assertEquals(PhraseNames.REPORT_WORDS, names.words().keySet());
    }

    @Test
    void theFormerTextsAreThoseOfTheSpecification() throws IOException {
        try (var resource = Objects.requireNonNull(TextBook.class.getResourceAsStream("/texts-1.json"))) {
            assertArrayEquals(Files.readAllBytes(Path.of("../docs/spec/texts-1.json")), resource.readAllBytes());
        }
        assertEquals("0", TextBook.former().version());
    }

    @Test
    void commonTextsAreReadAsTheyAreSealed() {
        var shipped = TextBook.shipped();
        assertArrayEquals(
                shipped.toCanonicalJson(),
                TextBook.fromJson(shipped.toCanonicalJson()).toCanonicalJson());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"text\"}",
                "{\"id\":\"texts\",\"version\":\"2\",\"unheard\":\"甲\"}",
                "{\"id\":\"texts\",\"variants\":{\"unheard\":\"甲\"},\"version\":\"2\"}",
                "{\"id\":\"texts\",\"variants\":{\"met\":1},\"version\":\"2\"}",
                "{\"end\":[{\"text\":\"甲\",\"wen\":\"\"}],\"id\":\"texts\",\"narrative\":{},\"version\":\"2\"}",
            })
    void textsThatNoSpecificationNamesAreRefused(String json) {
        var bytes = CanonicalJson.of(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
        assertThrows(MalformedEvidence.class, () -> TextBook.fromJson(bytes));
    }
}
