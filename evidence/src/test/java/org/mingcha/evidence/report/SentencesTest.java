package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Rule.Mark;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.rule.AskedRanges;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.Figure.Value;
import org.mingcha.evidence.rule.InitialEntries;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Lack;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.evidence.rule.TestLedger;

/** Every sentence of every item, with every figure zero and not, in every variant. */
class SentencesTest {
    private static final Checklist CHECKLIST = Checklist.shipped("town-online-work");
    private static final TextBook BOOK = TextBook.shipped();
    private static final Evaluation FRAME = ModelTown.evaluate(
            new TestLedger().addLate(30, "meeting", "2025-03-01", "title", "会", "kind", "学习", "attendance", "1"),
            "2025");
    private static final Fact LATE = FRAME.cited().get(0L);

    static List<Item> items() {
        return Stream.of("town-online-work", "network-security-baseline", "government-app", "website-new-media")
                .flatMap(id -> Checklist.shipped(id).items().stream())
                .toList();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("items")
    void isRightInEveryVariant(Item item) {
        var combinations = 1 << item.rules().size();
        for (var zeros = 0; zeros < combinations; zeros++) {
            for (var result : Result.values()) {
                for (var period : List.of("2025", "2025-H1")) {
                    check(result(item, zeros, result, zeros % 2 == 0), period);
                }
            }
        }
    }

    @Test
    void everyRemarkStandsInOnePairOfBrackets() {
        var item = CHECKLIST.item("1").orElseThrow();
        var words = words(result(item, 0, Result.MET, true), "2025", Answer.NONE);
        assertEquals(
                "组织集中学习3次，参加3人次；开展交流学习3次（12个月均有零报告或台账为据；台账只记日期，按日计算；"
                        + "3条按标题归类，待经办人确认；3条检查层级待确认，暂按上级检查计算；"
                        + "3次检查没有整改期限，需在检查整改台账“整改期限”列补填）。",
                words.full().text());
    }

    @Test
    void figuresAreBoundToTheirEntries() {
        var item = CHECKLIST.item("1").orElseThrow();
        var json = words(result(item, 0, Result.MET, false), "2025", Answer.NONE)
                .full()
                .json();
        assertEquals(
                "[\"组织集中学习\",{\"figure\":\"1/count\",\"text\":\"3\",\"cite\":[\"0\"]},\"次，参加\","
                        + "{\"figure\":\"1/attendance\",\"text\":\"3\",\"cite\":[\"0\"]},\"人次；开展交流学习\","
                        + "{\"figure\":\"1/exchange\",\"text\":\"3\",\"cite\":[\"0\"]},\"次。\"]",
                json.toString().replaceFirst("（.*）", ""));
    }

    @Test
    void saysWhyAndThatAnotherConclusionWasGiven() {
        var item = CHECKLIST.item("10").orElseThrow();
        var override = new Inputs.Override(Result.MET, "培训已开展， 记录未登记。");
        var answer = new Answer("", "培训 2 次改期", false, override, null);
        assertEquals(
                "未开展干部教育培训，未达到要求。原因：培训2次改期。" + "经办单位结论为“符合”，按台账计算为“不符合”；理由：培训已开展，记录未登记。",
                words(result(item, 3, Result.NOT_MET, false), "2025", answer)
                        .full()
                        .text());
    }

    @Test
    void addsTheUnitsOwnWords() {
        var nine = CHECKLIST.item("9").orElseThrow();
        assertEquals(
                "已建立问责制度，执行《甲》，启动问责3次。另附说明。",
                words(result(nine, 0, Result.MET, false), "2025", Answer.narrated("另附说明"))
                        .full()
                        .text());
        var fourteen = CHECKLIST.item("14").orElseThrow();
        assertEquals(
                "人员不足；提出支持需求3项；上级已答复3项；已投入经费3元。",
                words(result(fourteen, 0, Result.MET, false), "2025", Answer.narrated("人员不足。"))
                        .full()
                        .text());
    }

    @Test
    void namesWhatIsMissing() {
        var item = CHECKLIST.item("15").orElseThrow();
        var months = List.of(YearMonth.of(2021, 1), YearMonth.of(2021, 2), YearMonth.of(2022, 5));
        var lacks = List.<Lack>of(
                new Lack.Uncovered("incident", months),
                new Lack.NeverUsed(List.of("risk")),
                new Lack.NeverUsed(List.of("appraisal", "regulation")),
                new Lack.EmptyColumn("training", "topic", false),
                new Lack.EmptyColumn("incident", "kind", true),
                new Lack.Awaited("清单尚未启用"));
        var result = new ItemResult(item, Result.INSUFFICIENT_EVIDENCE, List.of(), lacks, List.of(), 0, List.of(), "");
        assertEquals(
                "2021年1月至2021年2月、2022年5月没有零报告，也没有可作依据的台账；风险评估台账没有记录；考核台账、制度台账均没有记录；"
                        + "教育培训台账没有填写“主题”；网络安全事件台账的“类别”没有填全；清单尚未启用，证据不足。本项暂不作结论。",
                words(result, "2025", Answer.NONE).full().text());
    }

    private static void check(ItemResult result, String period) {
        var where = "item " + result.item().id() + " " + result.result() + " " + period;
        for (var answer : List.of(Answer.NONE, Answer.narrated("情况说明"))) {
            var words = words(result, period, answer);
            Grammar.assertSentence(words.full().text(), where);
            Grammar.assertText(words.bare().text(), where);
            Grammar.assertSentence(words.problem().text(), where);
            var factual = words.factual();
            if (!factual.isEmpty()) {
                Grammar.assertSentence(factual.text(), where);
            }
            Grammar.assertText(words.expectation(), where);
        }
    }

    private static ItemWords words(ItemResult result, String period, Answer answer) {
        var evaluation = new Evaluation(
                CHECKLIST,
                FRAME.unit(),
                Period.parse(period).orElseThrow(),
                FRAME.seal(),
                List.of(result),
                List.of(),
                FRAME.cited(),
                FRAME.names(),
                FRAME.draws(),
                FRAME.sets(),
                List.of(),
                List.of(),
                InitialEntries.NONE,
                Semantics.TODAY,
                AskedRanges.NONE);
        var inputs = Inputs.NONE.withAnswers(Map.of(result.item().id(), answer));
        return new ItemWords(new Scene(BOOK, TestLedger.REGISTERS, TestLedger.LIMITS, evaluation, inputs), result);
    }

    /** @param zeros one bit for each figure */
    private static ItemResult result(Item item, int zeros, Result result, boolean remarked) {
        var figures = new ArrayList<Figure>();
        for (var name : List.of(Item.DONE, Item.TOTAL, Item.AGE_DAYS)) {
            if (item.figures().contains(name) && item.rule(name).isEmpty()) {
                var value = new Value.Number(BigDecimal.valueOf(3));
                figures.add(new Figure(name, FigureUnit.ITEMS, value, List.of(), 0, Map.of()));
            }
        }
        var typed = figures.size();
        for (var rule : item.rules()) {
            figures.add(figure(rule, (zeros >> figures.size() - typed & 1) == 1, remarked));
        }
        var lacks = result == Result.INSUFFICIENT_EVIDENCE
                ? List.<Lack>of(new Lack.NeverUsed(List.of("risk")))
                : List.<Lack>of();
        var applies = item.applies();
        return new ItemResult(
                item,
                result,
                figures,
                lacks,
                item.expect(),
                remarked ? 12 : 0,
                List.of(),
                applies == null ? "" : applies.reason());
    }

    private static Figure figure(Rule rule, boolean zero, boolean remarked) {
        var marks = new TreeMap<Mark.Kind, Integer>();
        for (var kind : remarked ? Mark.Kind.values() : new Mark.Kind[0]) {
            marks.put(kind, 3);
        }
        var value = rule.unit() == FigureUnit.TEXT
                ? new Value.Words(zero ? "" : "甲")
                : zero && rule.unit() == FigureUnit.DAYS
                        ? new Value.NotComputable()
                        : new Value.Number(BigDecimal.valueOf(zero ? 0 : 3));
        return new Figure(rule.name(), rule.unit(), value, List.of(LATE.index()), 1, marks);
    }
}
