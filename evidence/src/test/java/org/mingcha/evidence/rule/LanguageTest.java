package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Period;

/** One test for each word of the rule language. */
class LanguageTest {
    private final TestLedger ledger = new TestLedger();

    @Test
    void countsTheDaysOfThePeriodBothEndsIncluded() {
        meeting("2024-12-31").meeting("2025-01-01").meeting("2025-06-30").meeting("2025-07-01");
        assertEquals(
                List.of(1L, 2L), figure("2025-H1", "unit: times, of: meeting").entries());
    }

    @Test
    void yearRunsUpToThePeriodsLastDay() {
        meeting("2024-12-31").meeting("2025-01-01").meeting("2025-09-30").meeting("2025-10-01");
        assertEquals(
                List.of(1L, 2L),
                figure("2025-Q3", "unit: times, of: meeting, span: Y").entries());
    }

    @Test
    void fiveYearsAndTwelveMonthsEndWithThePeriod() {
        meeting("2020-06-30").meeting("2020-07-01").meeting("2024-06-30").meeting("2024-07-01");
        assertEquals(
                List.of(1L, 2L, 3L),
                figure("2025-H1", "unit: times, of: meeting, span: 5Y").entries());
        assertEquals(
                List.of(3L),
                figure("2025-H1", "unit: times, of: meeting, span: 12M").entries());
    }

    @Test
    void theSameDaysAYearEarlier() {
        meeting("2023-12-31")
                .meeting("2024-01-01")
                .meeting("2024-06-30")
                .meeting("2024-07-01")
                .meeting("2025-01-01");
        assertEquals(
                List.of(1L, 2L),
                figure("2025-H1", "unit: times, of: meeting, span: P-1Y").entries());
    }

    /** The 29th of February is of the quarter, and of the one before a leap year's. */
    @Test
    void aYearBeforeALeapYearsMonthEndsWithThatMonth() {
        meeting("2023-02-28").meeting("2024-02-29").meeting("2025-02-28");
        assertEquals(
                List.of(0L),
                figure("2024-02", "unit: times, of: meeting, span: P-1Y").entries());
        assertEquals(
                List.of(1L),
                figure("2025-02", "unit: times, of: meeting, span: P-1Y").entries());
    }

    @Test
    void daysIncludeTheLastOne() {
        meeting("2025-06-16").meeting("2025-06-17");
        assertEquals(
                List.of(1L),
                figure("2025-H1", "unit: times, of: meeting, span: {days: 14}").entries());
        assertEquals(
                List.of(1L),
                figure("2025-H1", "unit: times, of: meeting, span: {days: limit.idle}")
                        .entries());
    }

    @Test
    void goesByAnotherDateWhereverTheRowBegan() {
        ledger.add("risk", "2023-01-01", "title", "政策", "decided_on", "2025-03-01");
        ledger.add("risk", "2025-02-01", "title", "政策", "decided_on", "2025-08-01");
        ledger.add("risk", "2025-02-01", "title", "政策二");
        assertEquals(
                List.of(0L),
                figure("2025-H1", "unit: items, of: risk, by: decided_on").entries());
    }

    @Test
    void carriesInWhatWasOpenWhenThePeriodBegan() {
        ledger.add("task", "2024-11-01", "title", "在办");
        ledger.add("task", "2024-11-02", "title", "年前办结", "done_on", "2024-12-31");
        ledger.add("task", "2024-11-03", "title", "年初办结", "done_on", "2025-01-01");
        ledger.add("task", "2025-02-01", "title", "当年");
        assertEquals(
                List.of(0L, 2L, 3L),
                figure("2025-H1", "unit: items, of: task, carried_in: true").entries());
        assertEquals(
                List.of(0L, 3L),
                figure("2025-H1", "unit: items, of: task, carried_in: true, open: at-end")
                        .entries());
    }

    @Test
    void holdsWhatHasBegunAndNotEndedByTheLastDay() {
        duty("2019-01-01", "党政办");
        ledger.add("duty", "2025-01-01", "kind", "班子成员", "post", "副镇长", "ended_on", "2025-06-30");
        ledger.add("duty", "2025-01-01", "kind", "班子成员", "post", "副书记", "ended_on", "2025-07-01");
        duty("2025-07-01", "后来者");
        assertEquals(
                List.of(0L, 2L),
                figure("2025-H1", "unit: items, of: duty, held: at-end").entries());
    }

    @Test
    void matchesValuesListsPresenceAndMonths() {
        ledger.add("training", "2025-03-01", "title", "课", "audience", "干部、群众", "attendance", "10", "topic", "法治");
        ledger.add("training", "2025-04-01", "title", "课", "audience", "学生", "attendance", "20");
        assertEquals(List.of(0L), where("training", "audience: 干部"));
        assertEquals(List.of(0L, 1L), where("training", "audience: [学生, 群众]"));
        assertEquals(List.of(1L), where("training", "topic: absent"));
        assertEquals(List.of(0L, 1L), where("training", "topic: [法治, absent]"));
        assertEquals(List.of(0L), where("training", "topic: present"));
        assertEquals(List.of(1L), where("training", "attendance: {gt: 10, lte: 20}"));
        assertEquals(List.of(1L), where("training", "happened_on: {month: {gte: 4}}"));
    }

    @Test
    void numbersAreComparedBySize() {
        ledger.add("inspection", "2025-03-01", "title", "检查", "findings", "10", "rectified", "9");
        assertEquals(List.of(0L), where("inspection", "rectified: {lt_field: findings}"));
        assertEquals(List.of(), where("inspection", "rectified: {gte_field: findings}"));
    }

    @Test
    void endIsTheLastDayOrOneThatFarFromIt() {
        ledger.add("duty", "2025-01-01", "kind", "班子成员", "post", "甲", "trained_on", "2024-06-30");
        ledger.add("duty", "2025-01-01", "kind", "班子成员", "post", "乙", "trained_on", "2024-07-01");
        assertEquals(List.of(1L), where("duty", "trained_on: {gt: {end: -1Y}, lte: end}"));
    }

    @Test
    void aDayAndATimeAreComparedByTheirDays() {
        ledger.add(
                "incident",
                "2025-03-01",
                "title",
                "甲",
                "severity",
                "较大",
                "found_at",
                "2025-03-01T20:00",
                "reported_on",
                "2025-03-02");
        ledger.add(
                "incident",
                "2025-03-01",
                "title",
                "乙",
                "severity",
                "较大",
                "found_at",
                "2025-03-01T09:00",
                "reported_at",
                "2025-03-01T13:01");
        ledger.add(
                "incident",
                "2025-03-01",
                "title",
                "丙",
                "severity",
                "较大",
                "found_at",
                "2025-03-01T09:00",
                "reported_at",
                "2025-03-01T13:00");
        assertEquals(List.of(0L), where("incident", "reported_on: {lte_field: report_due}"));
        assertEquals(List.of(2L), where("incident", "reported_at: {lte_field: report_due}"));
    }

    @Test
    void oneOfSeveralConditionsIsEnough() {
        ledger.add("incident", "2025-03-01", "title", "甲", "severity", "一般", "kind", "个人信息泄露");
        ledger.add("incident", "2025-03-01", "title", "乙", "severity", "重大");
        ledger.add("incident", "2025-03-01", "title", "丙", "severity", "一般");
        var figure = figure("2025", "unit: times, of: incident, any: [{kind: 个人信息泄露}, {severity: 重大}]");
        assertEquals(List.of(0L, 1L), figure.entries());
    }

    @Test
    void withoutLooksForAPartnerOfTheSameUnitWithinItsSpan() {
        ledger.add("channel", "2024-01-01", "title", "公众号").add("channel", "2024-01-01", "title", "网站");
        ledger.add("publication", "2025-06-17", "title", "文", "channel", "公众号");
        ledger.add("publication", "2025-06-16", "title", "文", "channel", "网站");
        var figure = figure(
                "2025-H1",
                "unit: items, of: channel, open: at-end, without: {of: publication, on: [title, channel], span: {days: 14}}");
        assertEquals(List.of(1L), figure.entries());
    }

    @Test
    void drillsAreInNoRuleButTheDrills() {
        ledger.add("incident", "2025-06-18", "title", "演练", "severity", "重大");
        ledger.drill("incident", "2025-06-18", "severity", "重大").drill("drill", "2025-06-18");
        assertEquals(List.of(0L), figure("2025", "unit: times, of: incident").entries());
        assertEquals(List.of(2L), figure("2025", "unit: times, of: drill").entries());
    }

    @Test
    void neverCountsWhatIsSaidToHappenLater() {
        meeting("2025-03-01").meeting("2025-03-20");
        ledger.addLate(-3, "meeting", "2025-03-04", "title", "会", "kind", "学习", "attendance", "1");
        ledger.sealedOn("2025-03-10");
        assertEquals(List.of(0L), figure("2025", "unit: times, of: meeting").entries());
    }

    @Test
    void rangesOverTheUnitItsSchoolsOrBoth() {
        ledger.school();
        meeting("2025-03-01");
        ledger.addAt(TestLedger.SCHOOL, "meeting", "2025-03-02", 0, "title", "会");
        ledger.addAt("999901001201", "meeting", "2025-03-03", 0, "title", "会");
        assertEquals(List.of(0L), scoped("own"));
        assertEquals(List.of(1L, 2L), scoped("below"));
        assertEquals(List.of(1L), scoped("below(school)"));
        assertEquals(List.of(0L, 1L), scoped("own, below(school)"));
        assertEquals(
                BigDecimal.valueOf(2), number("unit: items, of: meeting, scope: [below], measure: {distinct: unit}"));
    }

    @Test
    void unitsAreThoseOfThePeriodOrOfItsLastDay() {
        ledger.school().closed(TestLedger.SCHOOL, "2025-09-01");
        assertEquals(BigDecimal.ONE, number("unit: items, of: units, scope: [below(school)]"));
        assertEquals(BigDecimal.ZERO, number("unit: items, of: units, scope: [below_at_end(school)]"));
    }

    @Test
    void unknownUnitIsAFault() {
        var evaluator =
                new Evaluator(OneRule.checklist("unit: times, of: meeting"), TestLedger.REGISTERS, TestLedger.LIMITS);
        var period = Period.parse("2025").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> evaluator.evaluate(ledger, "1", period));
    }

    private LanguageTest meeting(String day) {
        ledger.add("meeting", day, "title", "会", "kind", "学习", "attendance", "10");
        return this;
    }

    private void duty(String since, String post) {
        ledger.add("duty", since, "kind", "信息联络员", "post", post);
    }

    private List<Long> where(String register, String condition) {
        return figure("2025-H1", "unit: items, of: " + register + ", where: {" + condition + "}")
                .entries();
    }

    private List<Long> scoped(String scope) {
        return figure("2025", "unit: items, of: meeting, scope: [" + scope + "]")
                .entries();
    }

    private BigDecimal number(String rule) {
        return figure("2025", rule).number().orElseThrow();
    }

    private Figure figure(String period, String rule) {
        return OneRule.figure(ledger, period, rule);
    }
}
