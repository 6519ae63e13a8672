package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.TestLedger;

/** A report is composed several times before its headlines are there; what became of its records is asked for once. */
class DisclosedOnceTest {
    private final Counting facts = new Counting(new TestLedger().keptFrom(2025, 2025));

    @Test
    void whatBecameOfTheRecordsIsAskedOnceForAnEvaluation() {
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS);
        var evaluation = evaluation();
        var before = facts.asked;
        var first = report.json(evaluation, Inputs.NONE);
        var again =
                report.json(evaluation, Inputs.NONE.withTitles(Map.of(0L, "通知")).addressedTo("县委网信办"));
        report.compose(evaluation, Inputs.NONE);
        assertEquals(before + 1, facts.asked);
        assertEquals(
                first.path("disclosed").path("records"), again.path("disclosed").path("records"));
        assertNotEquals(
                first.path("disclosed").path("declared"),
                again.path("disclosed").path("declared"));
    }

    @Test
    void anotherEvaluationIsAskedForAnew() {
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS);
        report.json(evaluation(), Inputs.NONE);
        var before = facts.asked;
        report.json(evaluation(), Inputs.NONE);
        assertEquals(before + 1, facts.asked);
    }

    private Evaluation evaluation() {
        return new Evaluator(Checklist.shipped("town-online-work"), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(facts, TestLedger.TOWN, Period.parse("2025").orElseThrow());
    }

    /** Counts how often it is asked which checklists were published: only what a report tells of its records asks that. */
    private static final class Counting implements Facts {
        private final TestLedger ledger;
        private int asked;

        Counting(TestLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
            asked += source.equals(LeafType.CHECKLIST_PUBLISHED.code()) ? 1 : 0;
            return ledger.of(units, source, from, to);
        }

        @Override
        public Units units() {
            return ledger;
        }

        @Override
        public ExpectedSet expected(long index) {
            return ledger.expected(index);
        }

        @Override
        public Seal seal() {
            return ledger.seal();
        }
    }
}
