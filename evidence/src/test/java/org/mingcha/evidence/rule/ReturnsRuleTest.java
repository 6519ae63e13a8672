package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingcha.evidence.rule.TestLedger.SCHOOL;
import static org.mingcha.evidence.rule.TestLedger.TOWN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code of: returns}. */
class ReturnsRuleTest {
    private static final String VILLAGE = "999901001201";
    private static final String SUBTREE = "scope: [own, 'below(town, village, school, office)']";

    /** Two months that the town and its village owe; a school that is exempt. */
    private static TestLedger ledger() {
        return new TestLedger()
                .school()
                .month("2025-01", TOWN, VILLAGE)
                .month("2025-02", TOWN, VILLAGE)
                .returned(TOWN, "2025-01", 5, Map.of())
                .returned(VILLAGE, "2025-01", 6, Map.of("nil", false))
                .returned(TOWN, "2025-02", 1, Map.of("explained", true));
    }

    private static Figure figure(TestLedger ledger, String what) {
        return OneRule.figure(
                ledger, "2025-Q1", "unit: times, of: returns, return: monthly, " + SUBTREE + ", measure: " + what);
    }

    private static int number(TestLedger ledger, String what) {
        return figure(ledger, what).number().orElseThrow().intValueExact();
    }

    @Test
    void countsWhatTheOpenedPeriodsExpect() {
        assertEquals(4, number(ledger(), "expected"));
        assertEquals(List.of(), figure(ledger(), "expected").entries());
    }

    @Test
    void countsFilingsOnTimeByTheDayOfTheirFirstRecordAndCitesThem() {
        assertEquals(3, number(ledger(), "filed"));
        assertEquals(List.of(2L, 3L, 4L), figure(ledger(), "filed").entries());
        assertEquals(2, number(ledger(), "on_time"));
        assertEquals(List.of(2L, 4L), figure(ledger(), "on_time").entries());
    }

    @Test
    void leavesOutPeriodsThatAreNotDueAtTheCheckpoint() {
        assertEquals(2, number(ledger().sealedOn("2025-03-05"), "expected"));
        assertEquals(4, number(ledger().sealedOn("2025-03-06"), "expected"));
    }

    @Test
    void tellsNilReturnsThatTheLedgerContradictsUnlessTheyAreExplained() {
        var ledger = ledger();
        assertEquals(2, number(ledger, "nil"));
        assertEquals(0, number(ledger, "contradicted"));
        ledger.add("claim", "2025-01-31", "claim", "传言", "channel", "热线转办");
        ledger.add("claim", "2025-02-01", "claim", "传言", "channel", "热线转办");
        assertEquals(1, number(ledger, "contradicted"));
        assertEquals(List.of(2L), figure(ledger, "contradicted").entries());
    }

    @Test
    void aDrillContradictsNothing() {
        assertEquals(0, number(ledger().drill("claim", "2025-01-31", "claim", "演练"), "contradicted"));
    }

    @Test
    void whoNeedNotFileIsCountedByTheSameList() {
        assertEquals(2, number(ledger(), "exempt"));
        assertEquals(List.of(), figure(ledger(), "exempt").entries());
        assertEquals(0, number(ledger().sealedOn("2025-01-31"), "exempt"));
    }

    @Test
    void whatAnExemptUnitFiledIsNotCounted() {
        assertEquals(3, number(ledger().returned(SCHOOL, "2025-01", 1, Map.of()), "filed"));
    }

    @Test
    void aPeriodThatNobodyOpenedIsInsufficientEvidence() {
        var item = ModelTown.item(ledger(), "5", "2025-Q1");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item.result());
        assertEquals(
                new Lack.Unopened("monthly", List.of("2025-03")), item.lacks().getFirst());
    }
}
