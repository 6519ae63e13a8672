package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;

/** What the 25 items ask a town to do in a year, read from their expectations. */
class PlannedActsTest {
    private final TestLedger ledger = new TestLedger();

    @Test
    void theYearOfATownByMonths() {
        assertEquals(
                List.of(
                        "1 count 03 06 09 12",
                        "2 count 03",
                        "2 analysis 03 06 09 12",
                        "3 count 12",
                        "8 count 12",
                        "8 inspections 06 12",
                        "8 special 12",
                        "10 count 12",
                        "16 count 12",
                        "18 systems_in_year 12",
                        "20 drills 12",
                        "23 count 12",
                        "25 published 12"),
                lines("2025"));
    }

    @Test
    void aQuarterAsksForOneOfEachQuarterlyThing() {
        assertTrue(lines("2025-Q3").containsAll(List.of("1 count 09", "2 analysis 09", "10 count 09", "20 drills 09")));
        assertTrue(lines("2025-Q3").contains("8 inspections 06"), "a half of the year that has ended");
        assertFalse(lines("2025-Q3").stream().anyMatch(line -> line.startsWith("3 ")), "asked at the year's end alone");
        assertFalse(lines("2025-Q3").stream().anyMatch(line -> line.contains("special")));
    }

    @Test
    void anEntryCountsForItsOwnQuarterAndOneTooManyForAnother() {
        study("2025-02-10");
        study("2025-03-04");
        study("2025-08-20");
        ledger.add("meeting", "2025-05-05", "title", "部署会", "kind", "部署", "attendance", "9");
        var acts =
                acts("2025").stream().filter(act -> act.item().id().equals("1")).toList();
        assertEquals(
                List.of("2025-02-10", "2025-03-04", "2025-08-20", ""),
                acts.stream()
                        .map(act -> act.doneOn().map(LocalDate::toString).orElse(""))
                        .toList());
        var day = LocalDate.of(2025, 12, 1);
        assertEquals(
                List.of(false, false, false, false),
                acts.stream().map(act -> act.isLate(day)).toList());
        assertTrue(acts.getLast().isLate(LocalDate.of(2026, 1, 1)));
        assertEquals(YearMonth.of(2025, 10), acts.getLast().from());
    }

    @Test
    void whatCameAfterItsMonthIsLateThoughDone() {
        ledger.add("inspection", "2025-07-03", "title", "督查", "level", "本级督导");
        assertTrue(inspection(1).doneOn().isEmpty());
        assertFalse(inspection(2).isLate(LocalDate.of(2025, 7, 4)));
        ledger.add("inspection", "2025-08-01", "title", "再查", "level", "本级督导");
        assertEquals(LocalDate.of(2025, 7, 3), inspection(2).doneOn().orElseThrow());
        assertEquals(LocalDate.of(2025, 8, 1), inspection(1).doneOn().orElseThrow());
        assertTrue(inspection(1).isLate(LocalDate.of(2025, 8, 2)));
        assertEquals(List.of("检查整改台账", "本级督导"), inspection(1).words(TestLedger.REGISTERS, false));
    }

    private PlannedAct inspection(int number) {
        return acts("2025").stream()
                .filter(act -> act.id().equals("8-inspections-" + number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyIsAskedToHaveIncidentsOrToBeInspected() {
        assertTrue(acts("2025").stream()
                .noneMatch(act -> List.of("incident", "claim", "question", "duty", "channel", "task")
                        .contains(act.rule().of())));
        assertTrue(acts("2025").stream().noneMatch(act -> act.item().id().equals("11")));
    }

    private void study(String day) {
        ledger.add("meeting", day, "title", "学习 " + day, "kind", "学习", "attendance", "9");
    }

    private List<PlannedAct> acts(String period) {
        var evaluation = new Evaluator(Checklist.shipped("town-online-work"), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse(period).orElseThrow());
        return PlannedActs.of(evaluation);
    }

    private List<String> lines(String period) {
        return acts(period).stream()
                .map(act -> act.item().id() + " " + act.rule().name())
                .distinct()
                .map(name -> name
                        + acts(period).stream()
                                .filter(act ->
                                        (act.item().id() + " " + act.rule().name()).equals(name))
                                .map(act -> " %02d".formatted(act.due().getMonthValue()))
                                .reduce("", String::concat))
                .toList();
    }
}
