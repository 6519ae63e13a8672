package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;

/** A unit's facts belong where it stood on their day, so that what towns count adds up to what their county counts. */
class PlacesTest {
    private static final String COUNTY = "999900000000";
    private static final String OLD = TestLedger.TOWN;
    private static final String NEW = "999902001000";
    private static final String SCHOOL = TestLedger.SCHOOL;
    private static final String PERSONS =
            "unit: persons, of: training, scope: [\"below(school)\"], measure: {sum: attendance}";

    @Test
    void aSchoolThatMovesInMidYearCountsForEachTownWhileItStoodThere() {
        var ledger = moved();
        assertEquals(List.of(100, 200, 300), persons(ledger, Semantics.SECOND));
        assertEquals(List.of(300, 300, 300), persons(ledger, Semantics.FIRST));
    }

    @Test
    void onTheDayOfTheMoveItStandsInTheNewPlace() {
        var ledger = county().moved(SCHOOL, "2025-07-01", NEW);
        lesson(ledger, "2025-06-30", 1);
        lesson(ledger, "2025-07-01", 2);
        assertEquals(List.of(1, 2, 3), persons(ledger, Semantics.SECOND));
    }

    @Test
    void aUnitThatComesBackHasTwoStays() {
        var ledger = county().moved(SCHOOL, "2025-03-01", NEW).moved(SCHOOL, "2025-09-01", OLD);
        lesson(ledger, "2025-02-01", 1);
        lesson(ledger, "2025-05-01", 2);
        lesson(ledger, "2025-10-01", 4);
        assertEquals(List.of(5, 2, 7), persons(ledger, Semantics.SECOND));
    }

    /** Who holds a duty at the end is where the unit is at the end. */
    @Test
    void whatIsHeldIsOfTheLastDay() {
        var ledger = county().moved(SCHOOL, "2025-07-01", NEW);
        ledger.addAt(SCHOOL, "duty", "2024-09-01", 0, "kind", "网络安全员", "post", "教导主任岗");
        var rule = "unit: items, of: duty, scope: [\"below(school)\"], held: at-end";
        assertEquals(0, value(ledger, rule, OLD, Semantics.SECOND));
        assertEquals(1, value(ledger, rule, NEW, Semantics.SECOND));
        assertEquals(1, value(ledger, rule, OLD, Semantics.FIRST));
    }

    @Test
    void itsOwnAreItsOwnWhereverItStands() {
        var rule = "unit: persons, of: training, measure: {sum: attendance}";
        assertEquals(300, value(moved(), rule, SCHOOL, Semantics.SECOND));
    }

    @Test
    void whatNothingWasMeasuredOfIsNotFoundWanting() {
        var ledger = county();
        var item = """
                id: a
                title: 清单
                items:
                  - id: 1
                    question: 整改是否及时
                    rules: [{name: days, unit: days, of: inspection, measure: {median_days: [happened_on, rectified_on]}}]
                    expect: [{figure: days, op: "<=", value: 10}]
                    needs: [{column: rectified_on, of: days}]
                    sentence: 整改用{days}天
                """;
        var checklist = ((org.mingcha.evidence.checklist.ChecklistResult.Read)
                        Checklist.fromYaml("a.yaml", item, TestLedger.REGISTERS))
                .checklist();
        assertEquals(Result.INSUFFICIENT_EVIDENCE, result(ledger, checklist, Semantics.SECOND));
        assertEquals(Result.NOT_MET, result(ledger, checklist, Semantics.FIRST));
        ledger.add(
                "inspection",
                "2025-03-01",
                "title",
                "查",
                "findings",
                "1",
                "rectified",
                "1",
                "rectified_on",
                "2025-03-20");
        assertEquals(Result.NOT_MET, result(ledger, checklist, Semantics.SECOND));
    }

    @Test
    void theTownsAddUpToTheCountyInAThousandTrees() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var ledger = county();
            var towns = new ArrayList<>(List.of(OLD, NEW));
            for (int unit = 0; unit < 1 + random.nextInt(4); unit++) {
                grow(ledger, random, towns, "99990100%04d".formatted(2_000 + unit));
            }
            for (var rule : rules()) {
                int sum = towns.stream()
                        .mapToInt(town -> value(ledger, rule, town, Semantics.SECOND))
                        .sum();
                assertEquals(value(ledger, rule, COUNTY, Semantics.SECOND), sum, () -> "seed " + seed + " " + rule);
            }
        }
    }

    private static List<String> rules() {
        return List.of(
                PERSONS,
                "unit: times, of: training, span: Y, scope: [\"below(school)\"]",
                "unit: items, of: duty, scope: [\"below(school)\"], held: at-end",
                "unit: items, of: task, scope: [\"below(school)\"], carried_in: true",
                "unit: items, of: task, scope: [\"below(school)\"], by: done_on",
                "unit: items, of: task, scope: [\"below(school)\"], carried_in: true, open: at-end");
    }

    /** A school below a town or below a village of one, which moves, and so does its village. */
    private static void grow(TestLedger ledger, Random random, List<String> towns, String code) {
        var above = towns.get(random.nextInt(towns.size()));
        if (random.nextBoolean()) {
            var village = code.replaceFirst("9999", "9998");
            ledger.unit(village, "村" + village, UnitKind.VILLAGE, above);
            above = village;
            if (random.nextBoolean()) ledger.moved(village, day(random), towns.get(random.nextInt(towns.size())));
        }
        ledger.unit(code, "校" + code, UnitKind.SCHOOL, above);
        var last = LocalDate.of(2024, 6, 1);
        for (int move = random.nextInt(3); move > 0; move--) {
            last = last.plusDays(1 + random.nextInt(250));
            ledger.moved(code, last.toString(), towns.get(random.nextInt(towns.size())));
        }
        for (int fact = random.nextInt(6); fact > 0; fact--) {
            ledger.addAt(
                    code,
                    "training",
                    day(random),
                    0,
                    "title",
                    "课" + fact,
                    "audience",
                    "学生",
                    "attendance",
                    "" + random.nextInt(90));
            ledger.addAt(code, "duty", day(random), 0, "kind", "网络安全员", "post", "岗" + fact);
            var from = day(random);
            ledger.addAt(
                    code,
                    "task",
                    from,
                    0,
                    "title",
                    "事" + fact,
                    "done_on",
                    LocalDate.parse(from).plusDays(random.nextInt(200)).toString());
        }
    }

    private static String day(Random random) {
        return LocalDate.of(2024, 6, 1).plusDays(random.nextInt(580)).toString();
    }

    private static TestLedger county() {
        return new TestLedger()
                .unit(COUNTY, "青溪县", UnitKind.COUNTY, "CN")
                .unit(OLD, "云岭镇", UnitKind.TOWN, COUNTY)
                .unit(NEW, "澄屏镇", UnitKind.TOWN, COUNTY)
                .school();
    }

    private static TestLedger moved() {
        var ledger = county().moved(SCHOOL, "2025-07-01", NEW);
        lesson(ledger, "2025-04-10", 100);
        lesson(ledger, "2025-10-10", 200);
        return ledger;
    }

    private static void lesson(TestLedger ledger, String day, int persons) {
        ledger.addAt(SCHOOL, "training", day, 0, "title", "课" + day, "audience", "学生", "attendance", "" + persons);
    }

    private static List<Integer> persons(TestLedger ledger, Semantics semantics) {
        return List.of(
                value(ledger, PERSONS, OLD, semantics),
                value(ledger, PERSONS, NEW, semantics),
                value(ledger, PERSONS, COUNTY, semantics));
    }

    private static int value(TestLedger ledger, String rule, String unit, Semantics semantics) {
        var evaluation = new Evaluator(OneRule.checklist(rule), TestLedger.REGISTERS, TestLedger.LIMITS, semantics)
                .evaluate(ledger, unit, Period.parse("2025").orElseThrow());
        return evaluation
                .items()
                .getFirst()
                .figures()
                .getFirst()
                .number()
                .map(BigDecimal::intValueExact)
                .orElseThrow();
    }

    private static Result result(TestLedger ledger, Checklist checklist, Semantics semantics) {
        return new Evaluator(checklist, TestLedger.REGISTERS, TestLedger.LIMITS, semantics)
                .evaluate(ledger, OLD, Period.parse("2025").orElseThrow())
                .items()
                .getFirst()
                .result();
    }
}
