package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.TestLedger;
import tools.jackson.databind.JsonNode;

/** A report as a secretary would send it: one test for each rule of its form, over what ships. */
class SecondFormTest {
    private static final List<String> SHIPPED =
            List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media");
    /** A number that says nothing. */
    private static final Pattern ZERO = Pattern.compile("(?<![0-9.年月])0(次|项|件|个|人次|人|条|起|期|所)");

    @Test
    void aZeroIsSaidInWordsOrNotAtAllAndNothingIsLeftOpen() {
        for (var id : SHIPPED) {
            for (var ledger : List.of(ModelTown.ledger(), new TestLedger(), ModelTown.without("training", "meeting"))) {
                for (var line : lines(evaluate(id, ledger, "2025"), Inputs.NONE)) {
                    assertFalse(ZERO.matcher(line).find(), () -> id + ": " + line);
                    for (var open : List.of("待定", "原因未说明", "未填报", "条逾期补录，最长")) {
                        assertFalse(line.contains(open), () -> id + ": " + line);
                    }
                }
            }
        }
    }

    @Test
    void allOfItIsSaidInOneWord() {
        assertEquals("召开部署会议1次（4月10日），承接上级部署1项，全部按时完成。", sentence(ModelTown.ledger(), "6"));
        assertEquals("受理公众问询1件，全部按时答复；其中已解决1件。", sentence(ModelTown.ledger(), "21"));
        assertTrue(sentence(ModelTown.ledger(), "13").contains("均有专人负责，期末前14天内均有更新；"));
    }

    /** The rule looks at the last days of the period; about the gaps before them the sentence says nothing. */
    @Test
    void aChannelIsNotCalledUpToDateBeyondTheDaysThatARuleLooksAt() {
        for (var id : SHIPPED) {
            for (var line : lines(evaluate(id, ModelTown.ledger(), "2025"), Inputs.NONE)) {
                assertFalse(line.contains("、按时更新"), () -> id + ": " + line);
            }
        }
    }

    @Test
    void daysStandWhereTheyAreFew() {
        assertEquals("一季度专题研究网络工作1次（1月10日），召开分析研判会议4次（2月1日、5月1日、8月1日、11月1日）。", sentence(ModelTown.ledger(), "2"));
        var often = ModelTown.ledger();
        for (var day = 2; day < 6; day++) {
            often.add("meeting", "2025-06-0" + day, "title", "研判", "kind", "分析研判", "attendance", "5");
        }
        assertEquals("一季度专题研究网络工作1次（1月10日），召开分析研判会议8次。", sentence(often, "2"));
    }

    @Test
    void atMostFourAreNamedOneOfEachQuarterFirst() {
        var ledger = ModelTown.ledger();
        var titles = new HashMap<Long, String>();
        ModelTown.evaluate(ledger, "2025").cited().values().stream()
                .filter(fact -> fact.source().equals("publication"))
                .forEach(fact ->
                        titles.put(fact.index(), "提示" + fact.happenedOn().getMonthValue()));
        var said = sentence(ledger, "13", Inputs.NONE.withTitles(titles));
        assertTrue(said.contains("，包括《提示1》（1月10日）、《提示4》（4月10日）、《提示7》（7月10日）、《提示10》（10月10日）等"), said);
    }

    /** Only headlines that the paper prints are given to it: the others are left out, and it says that there are more. */
    @Test
    void whoNamesSomeOfThemSaysThatThereAreMore() {
        var first = ModelTown.evaluate(ModelTown.ledger(), "2025").cited().values().stream()
                .filter(fact ->
                        fact.source().equals("publication") && fact.happenedOn().getYear() == 2025)
                .findFirst()
                .orElseThrow();
        var said = sentence(ModelTown.ledger(), "13", Inputs.NONE.withTitles(Map.of(first.index(), "出行提示")));
        assertTrue(said.contains("，包括《出行提示》（1月10日）等"), said);
    }

    @Test
    void lastYearsFigureStandsBesideThisYears() {
        var ledger = ModelTown.ledger();
        for (var day : List.of("2023-12-31", "2024-01-01", "2024-12-31")) {
            ledger.add("training", day, "title", "干部培训", "audience", "干部", "attendance", "40");
        }
        var said = sentence(ledger, "10");
        assertTrue(said.startsWith("开展干部教育培训1次（上年同期2次），参加"), said);
        assertFalse(sentence(ModelTown.ledger(), "10").contains("上年"));
    }

    @Test
    void anIncidentIsToldByItsDayItsKindAndItsGrade() {
        var ledger = ModelTown.ledger().add("incident", "2025-05-03", "kind", "网页篡改", "severity", "一般");
        assertEquals("发生网络安全事件2起（2月14日，账号被盗，一般；5月3日，网页篡改，一般），不属于按规定应上报的情形。", sentence(ledger, "4"));
    }

    /** An incident that is no leak supports 未发生个人信息泄露事件, and doesn't stand beside it as a figure. */
    @Test
    void theAnnexHasTheFiguresThatAnItemSpeaksOf() {
        var evaluation = ModelTown.evaluate(ModelTown.ledger(), "2025");
        var item = evaluation.items().stream()
                .filter(each -> each.item().id().equals("22"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, item.figure("incidents").orElseThrow().entries().size());
        var annexed = json(evaluation, Inputs.NONE).at("/texts/list").findValuesAsString("figure");
        assertFalse(annexed.contains("22/incidents"));
        assertTrue(annexed.contains("22/rules"));
    }

    /** A heading under which nothing is said is left out, and those after it follow without a gap. */
    @Test
    void headingsAreCountedAsTheyAreSaid() {
        for (var id : SHIPPED) {
            for (var ledger : List.of(ModelTown.ledger(), new TestLedger())) {
                var level = new ArrayList<String>();
                for (var block : json(evaluate(id, ledger, "2025"), Inputs.NONE).at("/texts/narrative")) {
                    if (block.path("b").asString().equals("heading")
                            && block.path("level").asInt() == 1) {
                        level.add(block.path("text").asString().substring(0, 1));
                    }
                }
                assertEquals(List.of("一", "二", "三", "四", "五", "六", "七", "八").subList(0, level.size()), level, id);
            }
        }
    }

    @Test
    void dutiesAreToldByPosts() {
        assertTrue(sentence(ModelTown.ledger(), "7").startsWith("镇党委书记任领导小组组长并为第一责任人，宣传委员分管，党政办网络岗负责信息联络"));
    }

    @Test
    void aProblemHasItsCaseItsCauseItsMeasureItsPostAndItsDay() {
        var ledger = ModelTown.ledger()
                .add("question", "2025-07-08", "title", "低保咨询", "answered_on", "2025-07-25", "outcome", "已解决");
        var question = ModelTown.evaluate(ledger, "2025").cited().values().stream()
                .filter(fact -> fact.happenedOn().equals(LocalDate.of(2025, 7, 8)))
                .findFirst()
                .orElseThrow();
        var answer = new Answer(
                "", "经办岗外出未交接", false, null, new Measure("问询由便民服务中心双人值守", "党政办主任", LocalDate.of(2026, 2, 28)));
        var inputs = Inputs.NONE
                .withTitles(Map.of(question.index(), "低保怎样申请"))
                .withAnswers(new TreeMap<>(Map.of("21", answer)));
        var lines = lines(ModelTown.evaluate(ledger, "2025"), inputs);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith("一是公众问询有1件没有按时答复（7月8日收到的“低保怎样申请”，迟")
                                && line.endsWith("天）：经办岗外出未交接。问询由便民服务中心双人值守，由党政办主任负责，2026年2月28日前完成。")),
                () -> String.join("\n", lines));
    }

    @Test
    void lateRecordsAreToldOnceInTheLead() {
        var ledger =
                ModelTown.ledger().addLate(30, "meeting", "2025-11-13", "title", "会", "kind", "学习", "attendance", "9");
        var told = lines(ModelTown.evaluate(ledger, "2025"), Inputs.NONE).stream()
                .filter(line -> line.contains("系逾期补录"))
                .toList();
        assertEquals(2, told.size(), "once in each form");
        assertTrue(told.getFirst().contains("条，其中1条系逾期补录，见附件3。"), told.getFirst());
    }

    @Test
    void theLeadSaysWhatItCameToBeforeWhereTheFiguresAreFrom() {
        var lead = texts(ModelTown.evaluate(ModelTown.ledger(), "2025"), Inputs.NONE, "list").stream()
                .filter(line -> line.contains("进行了自查。"))
                .findFirst()
                .orElseThrow();
        assertTrue(lead.contains("主动进行了自查。本次自查共25项，"), lead);
        assertTrue(lead.indexOf("本次自查共") < lead.indexOf("数据截至"), lead);
    }

    /** Item 4 tells of the incident, item 20 of what became of it. */
    @Test
    void anIncidentIsToldOnceInTheNarrative() {
        var said = String.join("", texts(ModelTown.evaluate(ModelTown.ledger(), "2025"), Inputs.NONE, "narrative"));
        assertEquals(2, said.split("发生网络安全事件1起（2月14日", -1).length, said);
        assertTrue(said.contains("不属于按规定应上报的情形。事件全部处置完毕；开展应急演练1次"), said);
    }

    /** What became of the questions adds up to those answered. */
    @Test
    void whatBecameOfQuestionsIsTold() {
        var ledger = ModelTown.ledger();
        for (var outcome : List.of("已解释", "转办", "不予受理")) {
            ledger.add("question", "2025-03-04", "title", "咨询", "answered_on", "2025-03-05", "outcome", outcome);
        }
        assertEquals("受理公众问询4件，全部按时答复；其中已解决1件，解释说明1件，转有关部门办理1件，不予受理1件。", sentence(ledger, "21"));
    }

    /** Updated at the period's end, and silent for a month in the middle of it. */
    @Test
    void aChannelsLongSilenceIsTold() {
        assertTrue(sentence(ModelTown.ledger(), "13").endsWith("；其间同一渠道相隔超过14天才更新的有12次。"));
    }

    /** A number of the annex says what it counts, and a row that follows doesn't name the item again. */
    @Test
    void theAnnexLabelsItsFiguresAndNamesTheirLists() {
        var rows = texts(ModelTown.evaluate(ModelTown.ledger(), "2025"), Inputs.NONE, "list");
        assertTrue(rows.containsAll(List.of("承接上级部署1项、完成1项", "部署会议1次", "学校1所", "单位名册")), rows.toString());
        assertEquals(1, rows.stream().filter("上级部署落实情况"::equals).count());
    }

    @Test
    void anItemsLineHasAShortTitle() {
        var list = texts(ModelTown.evaluate(ModelTown.ledger(), "2025"), Inputs.NONE, "list");
        assertTrue(list.contains("16. 法治宣传情况：开展法治宣传1次（3月11日）；面向群众开展宣传教育1次。"), () -> String.join("\n", list));
        assertTrue(list.stream().noneMatch(line -> line.contains("是否开展")));
    }

    private static Evaluation evaluate(String id, TestLedger ledger, String period) {
        return new Evaluator(Checklist.shipped(id), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse(period).orElseThrow());
    }

    private static String sentence(TestLedger ledger, String item) {
        return sentence(ledger, item, Inputs.NONE);
    }

    private static String sentence(TestLedger ledger, String item, Inputs inputs) {
        return json(ModelTown.evaluate(ledger, "2025"), inputs)
                .at("/texts/items/" + item + "/sentence")
                .stringValue();
    }

    private static JsonNode json(Evaluation evaluation, Inputs inputs) {
        return new Report(TestLedger.REGISTERS, TestLedger.LIMITS).json(evaluation, inputs);
    }

    private static List<String> lines(Evaluation evaluation, Inputs inputs) {
        var lines = new ArrayList<>(texts(evaluation, inputs, "list"));
        lines.addAll(texts(evaluation, inputs, "narrative"));
        return lines;
    }

    private static List<String> texts(Evaluation evaluation, Inputs inputs, String layout) {
        var lines = new ArrayList<String>();
        for (var block : json(evaluation, inputs).at("/texts/" + layout)) {
            lines.add(block.path("text").asString("") + words(block.path("runs")));
            block.path("rows").forEach(row -> row.forEach(cell -> lines.add(words(cell))));
        }
        return lines;
    }

    private static String words(JsonNode runs) {
        return runs.valueStream()
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
