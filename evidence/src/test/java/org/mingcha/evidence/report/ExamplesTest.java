package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and days behind numbers, chosen by rules of the checklist. */
class ExamplesTest {
    private static final String MEETINGS = """
            items:
              - id: 1
                question: 问
                rules:
                  - {name: count, unit: times, of: meeting}
                  - {name: studies, unit: times, of: meeting, where: {kind: 学习}}
                sentence: ["组织学习{count}次", "（{days}）", "先后学习了{names}"]
            narrative:
              parts: [{heading: 一、情况, level: 1, say: [{items: [], rest: true}]}]
              examples:
                - {item: 1, name: days, of: meeting, up_to: 3, each: "{on}", values: {on: {day: happened_on}}}
                - item: 1
                  name: names
                  of: meeting
                  rule: studies
                  headlined: true
                  order: quarters
                  most: 2
                  each: "{title}（{on}）"
                  more: 等
                  values: {title: {headline: title}, on: {day: happened_on}}
            """;

    @Test
    void daysAreToldWhereTheyAreFew() {
        var report = SmallReport.of(MEETINGS);
        report.ledger().add("meeting", "2025-09-10", "title", "会", "kind", "学习");
        report.ledger().add("meeting", "2025-03-11", "title", "会", "kind", "部署");
        assertEquals("组织学习2次（3月11日、9月10日）。", report.sentence("1"));
        report.ledger().add("meeting", "2025-04-11", "title", "会", "kind", "部署");
        report.ledger().add("meeting", "2025-05-11", "title", "会", "kind", "部署");
        assertEquals("组织学习4次。", report.sentence("1"));
    }

    @Test
    void namesComeFromEachQuarterThoseWithEvidenceFirst() {
        var report = SmallReport.of(MEETINGS);
        report.ledger().add("meeting", "2025-01-05", "title", "会", "kind", "学习");
        report.ledger().add("meeting", "2025-02-06", "title", "会", "kind", "学习").evidenced();
        report.ledger().add("meeting", "2025-05-14", "title", "会", "kind", "学习");
        report.ledger().add("meeting", "2025-08-01", "title", "会", "kind", "部署");
        var titles = Map.of(0L, "一月学习", 1L, "全县会议精神。", 2L, "个人信息保护法", 3L, "不是学习");
        report.with(Inputs.NONE.withTitles(titles));
        assertEquals("组织学习4次，先后学习了全县会议精神（2月6日）、个人信息保护法（5月14日）等。", report.sentence("1"));
        report.with(Inputs.NONE.withTitles(Map.of(0L, "一月学习", 1L, "二月学习")));
        assertEquals("组织学习4次，先后学习了一月学习（1月5日）、二月学习（2月6日）。", report.sentence("1"));
    }

    @Test
    void aNameIsBoundToItsEntry() {
        var report = SmallReport.of(MEETINGS).with(Inputs.NONE.withTitles(Map.of(0L, "一月学习")));
        report.ledger().add("meeting", "2025-01-05", "title", "会", "kind", "学习");
        var runs =
                report.json().path("texts").path("items").path("1").path("runs").toString();
        assertTrue(
                runs.contains("{\"figure\":\"1/title\",\"text\":\"一月学习\",\"cite\":[\"0\"]}")
                        && runs.contains("{\"figure\":\"1/happened_on\",\"text\":\"1月5日\",\"cite\":[\"0\"]}"),
                runs);
    }

    @Test
    void valuesWordsAndDaysOfAnEntryAreTold() {
        var report = SmallReport.of("""
                items:
                  - id: 1
                    question: 问
                    rules:
                      - {name: count, unit: items, of: claim}
                    sentence: "收到{count}条：{cases}"
                narrative:
                  parts: []
                  examples:
                    - item: 1
                      name: cases
                      of: claim
                      order: newest
                      between: "；"
                      each: "{on}收到，{verdict}，{raw}，{after}天后回应"
                      values:
                        on: {date: happened_on}
                        verdict: {word: verdict, words: {不实: 经核实不属实}}
                        raw: {value: verdict}
                        after: {days: [happened_on, answered_on]}
                """);
        report.ledger().add("claim", "2025-02-10", "claim", "网传", "verdict", "不实", "answered_on", "2025-02-12");
        report.ledger().add("claim", "2025-03-10", "claim", "网传", "verdict", "属实");
        assertEquals("收到2条：2025年3月10日收到，属实；2025年2月10日收到，经核实不属实，不实，2天后回应。", report.sentence("1"));
    }

    /** So that nobody takes four for all; where all are told nothing stands before them. */
    @Test
    void whatIsAPartIsCalledOne() {
        var report = SmallReport.of("""
                items:
                  - id: 1
                    question: 问
                    rules:
                      - {name: count, unit: items, of: claim}
                    sentence: "核实{count}条：{cases}"
                narrative:
                  parts: []
                  examples:
                    - item: 1
                      name: cases
                      of: claim
                      headlined: true
                      most: 2
                      between: "；"
                      rest: ""
                      part: 其中，
                      each: "{on}收到“{said}”，{after}回应"
                      values:
                        on: {day: happened_on}
                        said: {headline: said}
                        after: {day: answered_on, same: happened_on, word_same: 当天}
                """);
        report.ledger().add("claim", "2025-02-10", "claim", "网传", "verdict", "不实", "answered_on", "2025-02-12");
        report.ledger().add("claim", "2025-03-10", "claim", "网传", "verdict", "属实", "answered_on", "2025-03-10");
        report.with(Inputs.NONE.withTitles(Map.of(0L, "停水", 1L, "封路")));
        assertEquals("核实2条：2月10日收到“停水”，2月12日回应；3月10日收到“封路”，当天回应。", report.sentence("1"));
        report.with(Inputs.NONE.withTitles(Map.of(0L, "停水")));
        assertEquals("核实2条：其中，2月10日收到“停水”，2月12日回应。", report.sentence("1"));
    }
}
