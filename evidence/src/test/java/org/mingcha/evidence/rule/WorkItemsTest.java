package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mingcha.evidence.rule.ModelTown.item;
import static org.mingcha.evidence.rule.ModelTown.number;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Rule.Mark;

/** Items 4–6, 11–13, 15, 17, 18, 20–22. */
class WorkItemsTest {
    private static final String YEAR = "2025";

    @Test
    void item4JudgesByTheHourWhereHoursAreKnown() {
        var ledger = ModelTown.ledger();
        incident(ledger, "found_at", "2025-04-01T09:00", "reported_at", "2025-04-01T12:59");
        assertEquals(Result.MET, item(ledger, "4", YEAR).result());
        incident(ledger, "reported_on", "2025-04-01");
        var byDay = item(ledger, "4", YEAR);
        assertEquals(Result.MET, byDay.result());
        assertEquals(
                Map.of(Mark.Kind.BY_DAY, 1),
                byDay.figure("required").orElseThrow().marks());
        incident(ledger, "found_at", "2025-04-01T09:00", "reported_at", "2025-04-01T13:01");
        var late = item(ledger, "4", YEAR);
        assertEquals(Result.NOT_MET, late.result());
        assertEquals("4", number(late, "count"));
        assertEquals("3", number(late, "required"));
        assertEquals("2", number(late, "on_time"));
    }

    @Test
    void item4TakesNoZeroWithoutCover() {
        var ledger = new TestLedger()
                .add("incident", "2024-05-01", "title", "甲", "severity", "一般")
                .add("meeting", "2025-01-05", "title", "会", "kind", "学习", "attendance", "1")
                .filed("return.filed", "2025-02-28", "return", "monthly", "period", "2025-02");
        var lacks = item(ledger, "4", "2025-Q1").lacks();
        assertEquals(List.of(new Lack.Uncovered("incident", List.of(YearMonth.of(2025, 3)))), lacks);
        ledger.filed("return.filed", "2025-03-31", "return", "monthly", "period", "2025-03");
        var covered = item(ledger, "4", "2025-Q1");
        assertEquals(Result.MET, covered.result());
        assertEquals(3, covered.coveredMonths());
    }

    @Test
    void aDrillCoversNoMonthAndIsNoLedger() {
        var ledger = new TestLedger().drill("incident", "2025-02-01", "title", "演练", "severity", "较大");
        assertEquals(
                List.of(new Lack.NeverUsed(List.of("incident"))),
                item(ledger, "4", "2025-02").lacks());
        ledger.add("incident", "2024-05-01", "title", "甲", "severity", "一般");
        assertEquals(
                List.of(new Lack.Uncovered("incident", List.of(YearMonth.of(2025, 2)))),
                item(ledger, "4", "2025-02").lacks());
    }

    @Test
    void nilReturnsCoverARegisterThatWasNeverUsed() {
        var ledger = new TestLedger().filed("return.filed", "2025-02-28", "return", "monthly", "period", "2025-02");
        assertEquals(Result.MET, item(ledger, "4", "2025-02").result());
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "4", "2025-03").result());
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "21", "2025-02").result());
    }

    @Test
    void item5NamesThePeriodsThatNobodyOpened() {
        var item = item(ModelTown.ledger(), "5", YEAR);
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item.result());
        assertInstanceOf(Lack.Unopened.class, item.lacks().getFirst());
    }

    @Test
    void item12TakesTheBaselinesNewestAcceptance() {
        var ledger = ModelTown.without("assessment.accepted");
        assertEquals(Result.NOT_MET, item(ledger, "12", YEAR).result());
        ModelTown.accepted(ledger, "2024-12-31", "30", "30", "1");
        assertEquals(Result.NOT_MET, item(ledger, "12", YEAR).result(), "ended more than 12 months before");
        assertEquals(Result.MET, item(ledger, "12", "2025-H1").result());
        ModelTown.accepted(ledger, "2025-03-31", "30", "27", "0.9");
        assertEquals(Result.MET, item(ledger, "12", YEAR).result());
        ModelTown.accepted(ledger, "2025-06-30", "28", "21", "0.75");
        var partly = item(ledger, "12", YEAR);
        assertEquals(Result.PARTLY, partly.result());
        assertEquals("28", number(partly, "total"));
        assertEquals("0.75", number(partly, "share"));
        assertEquals(1, partly.figure("met").orElseThrow().entries().size());
        ModelTown.accepted(ledger, "2025-09-30", "28", "20", "0.7143");
        assertEquals(Result.NOT_MET, item(ledger, "12", YEAR).result());
        ledger.filed(
                "assessment.accepted", "2025-10-31", "checklist", "another@1", "total", "1", "met", "1", "share", "1");
        assertEquals(Result.NOT_MET, item(ledger, "12", YEAR).result());
    }

    @Test
    void item6TellsOverdueFromLate() {
        var ledger = ModelTown.ledger();
        ledger.add("task", "2024-12-01", "title", "迟办", "due_on", "2025-01-10", "done_on", "2025-01-11");
        assertEquals(Result.PARTLY, item(ledger, "6", YEAR).result());
        ledger.add("task", "2025-05-01", "title", "无期限");
        ledger.add("task", "2025-05-01", "title", "未办", "due_on", "2025-06-29");
        var notMet = item(ledger, "6", "2025-H1");
        assertEquals(Result.NOT_MET, notMet.result());
        assertEquals("4", number(notMet, "count"));
        assertEquals("2", number(notMet, "done"));
        assertEquals("1", number(notMet, "done_late"));
        assertEquals("1", number(notMet, "overdue"));
        assertEquals("1", number(notMet, "undated"));
        assertEquals("1", number(notMet, "units_overdue"));
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("task"), "6", YEAR).result());
    }

    @Test
    void item11AsksWhatIsLeftAndWhetherItIsDue() {
        var ledger = ModelTown.ledger();
        inspected(ledger, "level", "上级检查", "due_on", "2025-12-31");
        assertEquals(Result.PARTLY, item(ledger, "11", YEAR).result());
        inspected(ledger, "level", "上级检查", "due_on", "2025-12-30");
        assertEquals(Result.NOT_MET, item(ledger, "11", YEAR).result());
        assertEquals(Result.NOT_APPLICABLE, item(ledger, "11", "2025-Q2").result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("inspection"), "11", YEAR).result());
    }

    @Test
    void item11MarksWhatNobodyFilledIn() {
        var ledger = ModelTown.ledger();
        inspected(ledger);
        var item = item(ledger, "11", YEAR);
        assertEquals(Result.NOT_MET, item.result());
        assertEquals("2", number(item, "count"));
        assertEquals(
                Map.of(Mark.Kind.LEVEL_OPEN, 1),
                item.figure("count").orElseThrow().marks());
        assertEquals(
                Map.of(Mark.Kind.DUE_OPEN, 1),
                item.figure("rectified").orElseThrow().marks());
    }

    @Test
    void item13LooksAtChannelsThatAreOpen() {
        var ledger = ModelTown.ledger().add("channel", "2024-01-01", "title", "网站", "editor", "宣传岗");
        assertEquals(Result.PARTLY, item(ledger, "13", YEAR).result());
        ledger.add("channel", "2024-01-01", "title", "视频号");
        assertEquals(Result.NOT_MET, item(ledger, "13", YEAR).result());
        var closed = ModelTown.without("channel").add("channel", "2020-01-01", "title", "旧", "closed_on", "2024-01-01");
        assertEquals(Result.NOT_APPLICABLE, item(closed, "13", YEAR).result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("channel"), "13", YEAR).result());
    }

    @Test
    void item15NeedsFiveYearsOfCoverOrAnIncident() {
        var young = ModelTown.without("publication");
        var lack = assertInstanceOf(
                Lack.Uncovered.class, item(young, "15", YEAR).lacks().getFirst());
        assertEquals(YearMonth.of(2021, 1), lack.months().getFirst());
        incident(young, "reported_on", "2025-04-01");
        assertEquals(Result.NOT_MET, item(young, "15", YEAR).result());
        assertEquals(Result.NOT_MET, item(young, "15", "2029").result());
    }

    @Test
    void item17CountsClaimsAnsweredOrDue() {
        var ledger = ModelTown.ledger();
        for (var day : List.of("2025-03-03", "2025-03-04", "2025-03-05")) {
            ledger.add("claim", day, "claim", "网传" + day, "answered_on", "2025-03-20");
        }
        ledger.add("claim", "2025-04-01", "claim", "未答");
        ledger.add("claim", "2025-12-31", "claim", "未到期");
        var partly = item(ledger, "17", YEAR);
        assertEquals(Result.PARTLY, partly.result());
        assertEquals("5", number(partly, "count"));
        assertEquals("4", number(partly, "answered"));
        assertEquals("1", number(partly, "on_time"));
        assertEquals("15", number(partly, "median_days"));
        assertEquals("1", number(partly, "pending"));
        ledger.add("claim", "2025-04-02", "claim", "又未答");
        assertEquals(Result.NOT_MET, item(ledger, "17", YEAR).result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("claim"), "17", YEAR).result());
    }

    @Test
    void item18AsksForAssessmentBeforeDecision() {
        var ledger = ModelTown.without("risk");
        ledger.add("risk", "2025-02-01", "title", "政策", "assessed_on", "2025-02-10", "decided_on", "2025-02-10");
        assertEquals(Result.PARTLY, item(ledger, "18", YEAR).result());
        ledger.add(
                "risk",
                "2025-05-01",
                "title",
                "系统",
                "kind",
                "网络与信息系统",
                "assessed_on",
                "2025-05-01",
                "likelihood",
                "5",
                "impact",
                "3");
        var met = item(ledger, "18", YEAR);
        assertEquals(Result.MET, met.result());
        assertEquals("1", number(met, "open_risks"));
        assertEquals(Result.MET, item(ledger, "18", "2025-Q3").result());
        ledger.add("risk", "2025-03-01", "title", "政策二", "assessed_on", "2025-04-01", "decided_on", "2025-03-10");
        assertEquals(Result.NOT_MET, item(ledger, "18", YEAR).result());
    }

    @Test
    void item18AsksForTheDayOfDecisionWhereNoPolicyHasOne() {
        var ledger = ModelTown.without("risk").add("risk", "2025-02-01", "title", "政策");
        assertEquals(
                List.of(new Lack.EmptyColumn("risk", "decided_on", false)),
                item(ledger, "18", YEAR).lacks());
    }

    @Test
    void item20AsksForDrillsFromJuly() {
        var ledger = ModelTown.without("drill");
        assertEquals(Result.MET, item(ledger, "20", "2025-H1").result());
        assertEquals(Result.PARTLY, item(ledger, "20", YEAR).result());
        ledger.add(
                "incident",
                "2025-04-01",
                "title",
                "甲",
                "severity",
                "一般",
                "outcome",
                "处置中",
                "transferred_on",
                "2025-04-02",
                "transferred_to",
                "公安机关");
        var notMet = item(ledger, "20", YEAR);
        assertEquals(Result.NOT_MET, notMet.result());
        assertEquals(
                new Figure.Value.Words("公安机关"),
                notMet.figure("passed_to").orElseThrow().value());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("regulation"), "20", YEAR).result());
    }

    @Test
    void item21TellsLateFromUnanswered() {
        var ledger = ModelTown.ledger();
        ledger.add("question", "2025-12-30", "title", "未到期");
        assertEquals(Result.MET, item(ledger, "21", YEAR).result());
        ledger.add("question", "2025-04-01", "title", "迟答", "answered_on", "2025-04-30");
        assertEquals(Result.PARTLY, item(ledger, "21", YEAR).result());
        ledger.add("question", "2025-04-02", "title", "未答");
        assertEquals(Result.NOT_MET, item(ledger, "21", YEAR).result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("question"), "21", YEAR).result());
    }

    @Test
    void item22NeedsTheKindOfEveryIncident() {
        var ledger = ModelTown.ledger().add("pi_request", "2025-03-01", "kind", "查阅");
        assertEquals(Result.PARTLY, item(ledger, "22", YEAR).result());
        ledger.add("incident", "2025-05-01", "title", "乙", "severity", "一般");
        assertEquals(
                List.of(new Lack.EmptyColumn("incident", "kind", true)),
                item(ledger, "22", YEAR).lacks());
        ledger.add("incident", "2025-05-01", "title", "丙", "severity", "一般", "kind", "个人信息泄露");
        assertEquals(Result.NOT_MET, item(ledger, "22", YEAR).result());
    }

    private static void incident(TestLedger ledger, String... fields) {
        var all = new String[fields.length + 4];
        System.arraycopy(new String[] {"title", "事件", "severity", "较大"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        ledger.add("incident", "2025-04-01", all);
    }

    private static void inspected(TestLedger ledger, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(new String[] {"title", "检查", "findings", "3", "rectified", "1"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        ledger.add("inspection", "2025-03-01", all);
    }
}
