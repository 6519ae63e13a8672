package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Fact;

/** What a unit enters of the time before it kept a ledger is initial, not late: around the day on which it begins, and once. */
class LatenessTest {
    private final TestLedger ledger = new TestLedger();

    @Test
    void whatIsEnteredOfBeforeWhenTheBooksAreOpenedIsNotLate() {
        meeting("2025-01-20", 40);
        ledger.filed("unit.books_opened", "2025-03-01");
        meeting("2025-02-10", 45);
        assertEquals(0, late());
        assertEquals(new TreeSet<>(List.of(0L, 2L)), initial().entries());
        assertEquals("2025-03-01", initial().books().getFirst().on().toString());
        assertEquals(1, initial().books().getFirst().index());
    }

    @Test
    void onlyThirtyOneDaysAroundThatDay() {
        ledger.filed("unit.books_opened", "2025-03-01");
        meeting("2025-01-01", 28);
        meeting("2025-01-01", 27);
        meeting("2025-01-01", 90);
        meeting("2025-01-01", 91);
        assertEquals(2, late());
        assertEquals(new TreeSet<>(List.of(1L, 3L)), initial().entries());
    }

    @Test
    void whatHappenedLaterIsLateAsEver() {
        ledger.filed("unit.books_opened", "2025-03-01");
        meeting("2025-03-01", 20);
        assertEquals(1, late());
    }

    @Test
    void booksAreOpenedOnce() {
        ledger.filed("unit.books_opened", "2025-03-01");
        ledger.filed("unit.books_opened", "2025-09-01");
        meeting("2025-08-01", 35);
        assertEquals(1, late());
        assertEquals(InitialEntries.NONE, initial());
    }

    @Test
    void anotherUnitsBooksAreItsOwn() {
        ledger.filed("unit.books_opened", "2025-03-01");
        ledger.addAt("999901001201", "meeting", "2025-02-01", 35, "title", "学习", "kind", "学习", "attendance", "8");
        assertEquals(1, late());
    }

    private void meeting(String day, int delay) {
        ledger.addLate(delay, "meeting", day, "title", "学习", "kind", "学习", "attendance", "8");
    }

    private int late() {
        return new Lateness(ledger, TestLedger.LIMITS).late(meetings());
    }

    private InitialEntries initial() {
        return new Lateness(ledger, TestLedger.LIMITS).initial(meetings());
    }

    private List<Fact> meetings() {
        var units = new TreeSet<>(List.of(TestLedger.TOWN, "999901001201"));
        return ledger.of(units, "meeting", FactSource.EARLIEST, FactSource.EARLIEST.plusYears(300));
    }
}
