package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Rule.Mark;

/** What is taken from the rows, and what is said of them. */
class MeasuresTest {
    private final TestLedger ledger = new TestLedger();

    @Test
    void measuresSumsSharesAndWhatIsMissing() {
        duty("2025-01-01", "甲");
        duty("2025-01-02", "乙");
        meeting("2025-03-01");
        meeting("2025-03-02");
        assertEquals(new BigDecimal("20"), number("unit: persons, of: meeting, measure: {sum: attendance}"));
        assertEquals(0, new BigDecimal("0.5").compareTo(number("unit: ratio, of: duty, measure: {share: {post: 甲}}")));
        assertEquals("班子成员", words("unit: text, of: duty, measure: {missing: [信息联络员, 班子成员], of: kind}"));
        assertEquals("甲、乙", words("unit: text, of: duty, measure: {values: post}"));
        var newest = figure("2025", "unit: text, of: duty, measure: {newest: post}");
        assertEquals(List.of(1L), newest.entries());
        assertEquals(new Figure.Value.Words("乙"), newest.value());
    }

    @Test
    void medianOfAnEvenCountIsTheLowerMiddleOne() {
        claim("2025-03-01", "2025-03-01");
        claim("2025-03-01", "2025-03-02");
        claim("2025-03-01", "2025-03-05");
        claim("2025-03-01", "2025-03-09");
        assertEquals(
                BigDecimal.ONE, number("unit: days, of: claim, measure: {median_days: [happened_on, answered_on]}"));
        assertInstanceOf(
                Figure.Value.NotComputable.class,
                figure("2024", "unit: days, of: claim, measure: {median_days: [happened_on, answered_on]}")
                        .value());
    }

    /** Between days with a row of the same value; several rows of a day are one day, and both sides are cited. */
    @Test
    void gapsThatAreTooLongAreCounted() {
        published("2025-01-10", "公众号");
        published("2025-01-10", "公众号");
        published("2025-01-24", "公众号");
        published("2025-02-08", "公众号");
        published("2025-01-12", "公开栏");
        var gaps = figure("2025", "unit: times, of: publication, measure: {gaps: channel, days: limit.idle}");
        assertEquals(new Figure.Value.Number(BigDecimal.ONE), gaps.value());
        assertEquals(List.of(2L, 3L), gaps.entries());
        assertEquals(
                new BigDecimal("2"), number("unit: times, of: publication, measure: {gaps: channel, days: \"13\"}"));
        assertEquals(BigDecimal.ZERO, number("unit: times, of: publication, measure: {gaps: channel, days: \"15\"}"));
    }

    private void published(String day, String channel) {
        ledger.add("publication", day, "title", "提示", "channel", channel);
    }

    @Test
    void whatIsNoNumberIsNotComputableAndStillCited() {
        duty("2025-01-01", "甲");
        var newest = figure("2025", "unit: items, of: duty, measure: {newest: post}");
        assertInstanceOf(Figure.Value.NotComputable.class, newest.value());
        assertEquals(List.of(0L), newest.entries());
        duty("2025-01-02", "12.50");
        assertEquals(new BigDecimal("12.50"), number("unit: items, of: duty, measure: {newest: post}"));
        assertEquals(new BigDecimal("12.50"), number("unit: items, of: duty, measure: {sum: post}"));
        duty("2025-01-03", "1e3");
        assertInstanceOf(
                Figure.Value.NotComputable.class,
                figure("2025", "unit: items, of: duty, measure: {newest: post}").value());
    }

    @Test
    void whatIsNoDayIsNotThere() {
        claim("2025-03-01", "2025-03-04");
        claim("2025-03-02", "2025-02-30");
        claim("2025-03-03", "不久以后");
        var median = figure("2025", "unit: days, of: claim, measure: {median_days: [happened_on, answered_on]}");
        assertEquals(List.of(0L), median.entries());
        assertEquals(
                List.of(0L),
                figure("2025", "unit: items, of: claim, by: answered_on").entries());
    }

    @Test
    void countsLateEntriesAndMarks() {
        ledger.addLate(7, "meeting", "2025-03-01", "title", "会", "kind", "学习", "attendance", "1");
        ledger.addLate(8, "meeting", "2025-03-01", "title", "会二", "kind", "学习", "attendance", "1");
        var figure = figure("2025", "unit: times, of: meeting, marks: [{mark: by_day, any: [{kind: 学习}]}]");
        assertEquals(1, figure.late());
        assertEquals(Map.of(Mark.Kind.BY_DAY, 2), figure.marks());
    }

    private void meeting(String day) {
        ledger.add("meeting", day, "title", "会", "kind", "学习", "attendance", "10");
    }

    private void duty(String since, String post) {
        ledger.add("duty", since, "kind", "信息联络员", "post", post);
    }

    private void claim(String received, String answered) {
        ledger.add("claim", received, "claim", "网传", "answered_on", answered);
    }

    private BigDecimal number(String rule) {
        return figure("2025", rule).number().orElseThrow();
    }

    private String words(String rule) {
        return assertInstanceOf(Figure.Value.Words.class, figure("2025", rule).value())
                .text();
    }

    private Figure figure(String period, String rule) {
        return OneRule.figure(ledger, period, rule);
    }
}
