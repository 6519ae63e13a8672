package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;

/** The rows that a right import takes from the shared workbook, which has neither topics nor levels. */
class SharedWorkbookRulesTest {
    private final TestLedger ledger = workbook();

    @Test
    void yearCountsWhatTheWorkbookHolds() {
        var year = evaluate("2025");
        assertFigure(year, "1", "count", 5, 5);
        assertFigure(year, "10", "count", 5, 5);
        assertFigure(year, "11", "count", 4, 4);
        assertFigure(year, "11", "findings", 17, 4);
        assertFigure(year, "11", "rectified", 9, 4);
        assertFigure(year, "23", "count", 2, 2);
    }

    @Test
    void halfYearCountsItsIncidentsAndInspections() {
        var half = evaluate("2025-H1");
        assertFigure(half, "4", "count", 2, 2);
        assertFigure(half, "11", "count", 2, 2);
    }

    @Test
    void answersNineItemsFromItsSheetsAndSaysThatTheBaselineWasNeverDone() {
        var year = evaluate("2025");
        var answered = year.items().stream()
                .filter(item -> item.result() != Result.INSUFFICIENT_EVIDENCE && item.result() != Result.UNANSWERED)
                .map(item -> item.item().id())
                .toList();
        assertEquals(List.of("1", "2", "3", "4", "10", "11", "12", "15", "17", "23"), answered);
    }

    private Evaluation evaluate(String period) {
        return new Evaluator(Checklist.shipped("town-online-work"), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse(period).orElseThrow());
    }

    private static void assertFigure(Evaluation evaluation, String item, String name, int value, int entries) {
        var figure = evaluation.items().stream()
                .filter(each -> each.item().id().equals(item))
                .map(each -> each.figure(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(BigDecimal.valueOf(value)), figure.number(), item + "/" + name);
        assertEquals(entries, figure.entries().size(), item + "/" + name);
    }

    private static TestLedger workbook() {
        var ledger = new TestLedger();
        meetings(ledger, "学习", "2025-02-08", "2025-02-18", "2025-03-13", "2025-04-21", "2025-10-03");
        meetings(ledger, "部署", "2025-02-09", "2025-03-16", "2025-10-04", "2025-10-10", "2025-11-18", "2025-12-08");
        meetings(ledger, "专题研究", "2025-04-02", "2025-06-10", "2025-10-02", "2025-10-10");
        meetings(ledger, "分析研判", "2025-06-23", "2025-08-13", "2025-12-13", "2025-12-23");
        trainings(ledger, "学生", "2025-02-04", "2025-07-18");
        trainings(ledger, "群众", "2025-02-16", "2025-03-04", "2025-08-27", "2025-08-28", "2025-10-05");
        trainings(ledger, "干部", "2025-04-05", "2025-08-06", "2025-09-01", "2025-10-13", "2025-11-28");
        ledger.add("claim", "2025-01-01", "claim", "网传道路塌方", "verdict", "部分属实", "answered_on", "2025-01-01");
        ledger.add("claim", "2025-05-15", "claim", "网传有人回收", "verdict", "部分属实", "answered_on", "2025-05-17");
        inspection(ledger, "2025-01-27", "镇纪委", "2", "0");
        inspection(ledger, "2025-05-20", "县公安局网安大队", "3", "2");
        inspection(ledger, "2025-11-27", "镇纪委", "6", "6");
        inspection(ledger, "2025-12-09", "县网信办", "6", "1");
        ledger.add("drill", "2025-05-09", "title", "数据泄露桌面推演");
        incident(ledger, "2025-03-09");
        incident(ledger, "2025-06-18");
        return ledger;
    }

    private static void meetings(TestLedger ledger, String kind, String... days) {
        for (var day : days) {
            ledger.add("meeting", day, "title", kind + "会议", "kind", kind, "attendance", "30");
        }
    }

    private static void trainings(TestLedger ledger, String audience, String... days) {
        for (var day : days) {
            ledger.add("training", day, "title", "个人信息保护培训", "audience", audience, "attendance", "100");
        }
    }

    private static void inspection(TestLedger ledger, String day, String by, String findings, String rectified) {
        ledger.add("inspection", day, "inspector", by, "title", "安全检查", "findings", findings, "rectified", rectified);
    }

    private static void incident(TestLedger ledger, String day) {
        ledger.add("incident", day, "title", "事件", "severity", "较大", "outcome", "已处置", "reported_on", day);
    }
}
