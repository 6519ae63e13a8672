package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.report.Inputs.Override;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.TestLedger;
import tools.jackson.databind.JsonNode;

class ReportTest {
    private static final Report REPORT = new Report(TestLedger.REGISTERS, TestLedger.LIMITS);
    private static final Inputs FULL = Inputs.NONE
            .addressedTo("青溪县网信办")
            .ordered("关于开展自查的通知", "青网信〔2026〕1号")
            .dated(LocalDate.of(2026, 1, 12))
            .withBundle("999901001000-2025.zip")
            .withPending(3)
            .withAnswers(Map.of(
                    "14",
                    Answer.narrated("人员不足"),
                    "10",
                    new Answer(
                            "",
                            "培训改期",
                            false,
                            new Override(Result.MET, "已补训"),
                            new Measure("三月补训", "组织委员", LocalDate.of(2026, 3, 31))),
                    "16",
                    new Answer("", "", true, null, null)))
            .withTitles(Map.of(0L, "通知一", 1L, "通知二"));

    @Test
    void hasTheFieldsOfItsFormat() {
        var report = json(ModelTown.ledger(), "2025", Inputs.NONE.withPending(2));
        assertEquals("mingcha-report/1", report.path("format").stringValue());
        assertEquals("999901001000", report.path("unit").stringValue());
        assertEquals("town-online-work@3", report.path("checklist").stringValue());
        assertEquals("2025", report.path("period").stringValue());
        assertEquals("2026-01-08T02:00:00.000Z", report.path("computed_at").stringValue());
        assertEquals("0.92", report.path("prefilled_share").stringValue());
        assertEquals(2, report.path("pending").intValue());
        assertEquals(25, report.path("items").size());
        assertTrue(report.path("annex").isArray());
        var first = report.path("items").path(0);
        assertEquals("met", first.path("result").stringValue());
        assertTrue(first.path("override").isNull());
        assertEquals("组织集中学习4次，参加80人次", first.path("sentence").stringValue());
        var count = first.path("figures").path(0);
        assertEquals("count", count.path("name").stringValue());
        assertEquals(4, count.path("value").intValue());
        assertEquals("times", count.path("unit").stringValue());
        assertEquals(4, count.path("entries").size());
        assertEquals(0, count.path("late").intValue());
        var texts = report.path("texts").path("items").path("1");
        assertEquals("组织集中学习4次，参加80人次。", texts.path("sentence").stringValue());
        assertEquals("符合", texts.path("result_text").stringValue());
        assertEquals("学习每季度不少于1次", texts.path("expectation").stringValue());
    }

    @Test
    void sameFactsAndInputsGiveTheSameBytes() {
        var bytes = REPORT.compose(ModelTown.evaluate(gappy(), "2025"), FULL);
        assertArrayEquals(bytes, REPORT.compose(ModelTown.evaluate(gappy(), "2025"), FULL));
        assertEquals(CanonicalJson.parseCanonical(bytes).path("format").stringValue(), "mingcha-report/1");
    }

    @Test
    void canBeComposedAgainFromItsOwnInputs() {
        for (var inputs : List.of(Inputs.NONE, FULL)) {
            var bytes = REPORT.compose(ModelTown.evaluate(gappy(), "2025"), inputs);
            var read = Report.inputs(CanonicalJson.parse(bytes));
            assertEquals(inputs, read);
            assertArrayEquals(bytes, REPORT.compose(ModelTown.evaluate(gappy(), "2025"), read));
        }
    }

    @Test
    void refusesInputsThatAreNot() {
        var bad = CanonicalJson.parse("{\"pending\":-1,\"inputs\":{}}".getBytes(StandardCharsets.UTF_8));
        assertThrows(MalformedEvidence.class, () -> Report.inputs(bad));
        var unknown =
                CanonicalJson.parse("{\"pending\":0,\"inputs\":{\"superior\":1}}".getBytes(StandardCharsets.UTF_8));
        assertThrows(MalformedEvidence.class, () -> Report.inputs(unknown));
    }

    @Test
    void everyTextIsRightInBothLayouts() {
        for (var period : List.of("2025", "2025-H1", "2025-Q3", "2025-03")) {
            for (var ledger : List.of(ModelTown.ledger(), gappy(), new TestLedger())) {
                for (var inputs : List.of(Inputs.NONE, FULL, Inputs.NONE.ordered("通知", ""))) {
                    checkTexts(json(ledger, period, inputs));
                }
            }
        }
    }

    @Test
    void listLayoutSaysWhoAskedAndWhatCameOfIt() {
        var texts = texts(json(gappy(), "2025", FULL), "list");
        assertEquals("草稿，尚不能报出。还缺：单位署名；第11项的原因；第11项的责任岗位；第11项的完成时限。", texts.removeFirst());
        assertEquals("云岭镇关于2025年网络工作自查情况的报告", texts.get(0));
        assertEquals("青溪县网信办：", texts.get(1));
        assertTrue(
                texts.get(2)
                        .startsWith("根据《关于开展自查的通知》（青网信〔2026〕1号）要求，云岭镇对2025年1月1日至2025年12月31日的网络工作进行了自查。"
                                + "本次自查共25项，符合22项，不符合2项，证据不足1项。数据截至2026年1月8日，引用台账和报送记录"),
                texts.get(2));
        assertTrue(texts.get(2).contains("另有3条记录尚未封存，未计入本报告。"), texts.get(2));
        assertTrue(texts.get(2).endsWith("逐项情况如下："), texts.get(2));
        assertTrue(texts.get(3).startsWith("1. 学习传达情况：组织集中学习"), texts.get(3));
        assertTrue(
                texts.contains("10. 干部教育培训情况：未开展干部教育培训，未达到要求。原因：培训改期。" + "经办单位结论为“符合”，按台账计算为“不符合”；理由：已补训。"),
                texts.toString());
        assertTrue(texts.contains("对以上2项问题，云岭镇将按附件2所列措施和时限整改，完成后报告结果。证据不足的1项，待补齐依据后另行报告。"), texts.toString());
        assertTrue(texts.contains("特此报告。"));
        assertTrue(texts.contains("本报告引用的记录均已封存，可凭核验文件逐条核对；数据所引的记录见附件1，由名单、规定和填报内容得出的数据见核验文件。"), texts.toString());
    }

    @Test
    void narrativeLayoutHasItsThreeParts() {
        var report = json(gappy(), "2025", FULL);
        var texts = texts(report, "narrative");
        assertTrue(texts.contains("一、组织领导和责任落实情况"));
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("镇党委书记任领导小组组长")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("配备专职人员1人")), texts.toString());
        var problem = texts.indexOf("对照《网络工作自查清单》，还存在2项问题。");
        assertEquals("一是上级检查发现的6个问题，已整改4个，其余尚未整改到位，原因尚在核实。下一步，逐项制定整改措施，按期完成整改。", texts.get(problem + 1));
        assertEquals("二是未开展干部教育培训：培训改期。三月补训，由组织委员负责，2026年3月31日前完成。", texts.get(problem + 2));
        assertEquals("另有1项证据不足，暂不作结论。", texts.get(problem + 3));
        assertTrue(texts.get(problem + 4).startsWith("关于“月度零报告、季度报告是否按时”，"), texts.get(problem + 4));
        assertTrue(texts.contains("人员不足。"), texts.toString());
    }

    @Test
    void withoutGapsItSaysSo() {
        var texts = texts(json(ModelTown.ledger(), "2025", Inputs.NONE), "narrative");
        assertTrue(texts.contains("对照《网络工作自查清单》，未发现不符合和部分符合的项目。"), texts.toString());
        assertTrue(texts.contains("本次自查未发现不符合和部分符合的项目。证据不足的1项，待补齐依据后另行报告。"), texts.toString());
        assertTrue(texts.contains("接受上级检查1次（3月20日），发现问题3个，全部整改到位；本级督导发现问题6个，全部整改到位。"), texts.toString());
    }

    @Test
    void quotesHeadlinesOnlyWhereTheyAreGiven() {
        var ledger = ModelTown.ledger();
        var evaluation = ModelTown.evaluate(ledger, "2025");
        var claim = evaluation.cited().values().stream()
                .filter(fact -> fact.source().equals("claim"))
                .findFirst()
                .orElseThrow();
        var publication = evaluation.cited().values().stream()
                .filter(fact ->
                        fact.source().equals("publication") && fact.happenedOn().getYear() == 2025)
                .findFirst()
                .orElseThrow();
        var titled = Inputs.NONE.withTitles(Map.of(claim.index(), "道路塌方", publication.index(), "防汛提示"));
        var said = String.join("", texts(json(ledger, "2025", titled), "narrative"));
        assertTrue(said.contains("2月10日收到“道路塌方”的说法，经核实不属实，2月11日公开回应。"), said);
        assertTrue(said.contains("，包括《防汛提示》（1月10日）"), said);
        var silent = String.join("", texts(json(ledger, "2025", Inputs.NONE), "narrative"));
        assertFalse(silent.contains("《防汛提示》"), silent);
    }

    @Test
    void saysRightAfterTheZeroWhatCoversIt() {
        var ledger = ModelTown.ledger().add("pi_request", "2025-03-01", "kind", "查阅", "answered_on", "2025-03-02");
        var text = json(ledger, "2025", Inputs.NONE)
                .path("texts")
                .path("items")
                .path("22")
                .path("sentence");
        assertEquals("未发生个人信息泄露事件（12个月均有零报告或台账为据）；收到个人信息权利请求1件，全部按时答复。", text.stringValue());
    }

    @Test
    void annexesNameLateAndAmendedEntries() {
        var ledger = ModelTown.ledger()
                .addLate(30, "meeting", "2025-11-13", "title", "会", "kind", "学习", "attendance", "9")
                .amended("2025-12-20");
        var rows = rows(json(ledger, "2025", Inputs.NONE));
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.endsWith("|1|云岭镇|会议台账|2025年11月13日|2025年12月13日|逾期补录，迟23天；2025年12月20日更正")),
                rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("1|学习传达情况|集中学习5次、参加89人次|会议台账|5|")), rows.toString());
    }

    @Test
    void figuresCiteOnlyWhatTheirItemRestsOn() {
        var report = json(gappy(), "2025", FULL);
        for (var layout : List.of("list", "narrative")) {
            for (var block : report.path("texts").path(layout)) {
                for (var run : block.path("runs")) {
                    if (run.isObject() && !run.path("figure").stringValue().startsWith("report/")) {
                        run.path("cite").forEach(cite -> assertTrue(isEntryOf(report, run, cite), run.toString()));
                    }
                }
            }
        }
    }

    private static boolean isEntryOf(JsonNode report, JsonNode run, JsonNode cite) {
        var item = run.path("figure").stringValue().split("/")[0];
        return report.path("items")
                .valueStream()
                .filter(each -> each.path("id").stringValue().equals(item))
                .flatMap(each -> each.path("figures").valueStream())
                .flatMap(figure -> figure.path("entries").valueStream())
                .anyMatch(entry -> entry.asString().equals(cite.stringValue()));
    }

    /** One item not met, one with findings left. */
    private static TestLedger gappy() {
        var ledger = ModelTown.without("training");
        ledger.add("training", "2025-03-11", "title", "课", "audience", "群众、学生", "attendance", "9", "topic", "法治");
        ledger.addAt(TestLedger.SCHOOL, "training", "2025-03-13", 0, "title", "课", "audience", "学生", "attendance", "9");
        return ledger.add("inspection", "2025-04-01", "title", "检查", "findings", "3", "rectified", "1");
    }

    private static JsonNode json(TestLedger ledger, String period, Inputs inputs) {
        return CanonicalJson.parse(REPORT.compose(ModelTown.evaluate(ledger, period), inputs));
    }

    private static void checkTexts(JsonNode report) {
        for (var layout : List.of("list", "narrative")) {
            texts(report, layout).forEach(text -> Grammar.assertText(text, layout));
        }
        rows(report).forEach(row -> List.of(row.split("\\|", -1)).forEach(cell -> Grammar.assertText(cell, "table")));
        report.path("texts")
                .path("items")
                .forEach(item -> Grammar.assertSentence(item.path("sentence").stringValue(), "item"));
    }

    private static List<String> texts(JsonNode report, String layout) {
        var texts = new ArrayList<String>();
        for (var block : report.path("texts").path(layout)) {
            texts.add(
                    block.has("runs")
                            ? text(block.path("runs"))
                            : block.path("text").asString(""));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static List<String> rows(JsonNode report) {
        return report.path("texts")
                .path("list")
                .valueStream()
                .flatMap(block -> block.path("rows").valueStream())
                .map(row -> row.valueStream().map(ReportTest::text).collect(Collectors.joining("|")))
                .toList();
    }

    private static String text(JsonNode runs) {
        return runs.valueStream()
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
