package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.evidence.rule.ModelTown.item;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.checklist.Period;

/** What a leader declares of months of which the ledger says nothing: it lets an item conclude, marked as declared, and is no entry. */
class DeclarationsTest {
    private static final String BEFORE = "before-ledger";

    private final TestLedger ledger = new TestLedger();

    @Test
    void fiveYearsOfWhichTheLedgerHasOneAreDeclaredOtherwise() {
        kept2025();
        assertEquals(Result.INSUFFICIENT_EVIDENCE, fifteenth().result());
        declare("2026-01-07", "1", "incident", "2021-01", "2024-12", BEFORE);
        assertEquals(Result.MET, fifteenth().result());
        assertEquals("2021-01..2024-12 48", told(fifteenth()));
        assertEquals(12, fifteenth().coveredMonths());
        assertEquals(List.of(), fifteenth().figures().getFirst().entries());
    }

    @Test
    void whatTheLedgerCoversDoesNotRestOnADeclaration() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2020-01", "2025-03", BEFORE);
        assertEquals("", told(fifteenth()), "contradicted by the incident of January");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, fifteenth().result());
        declare("2026-01-07", "2", "incident", "2020-01", "2024-12", BEFORE);
        assertEquals("2020-01..2024-12 48", told(fifteenth()));
    }

    @Test
    void aGapOfOneMonthIsStillLacking() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2021-01", "2024-10", BEFORE);
        declare("2026-01-07", "2", "incident", "2024-12", "2024-12", BEFORE);
        assertEquals(Result.INSUFFICIENT_EVIDENCE, fifteenth().result());
        assertEquals(
                "[Uncovered[register=incident, months=[2024-11]]]",
                fifteenth().lacks().toString());
    }

    @Test
    void anEntryOfDeclaredMonthsCountsAndContradicts() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2021-01", "2024-12", BEFORE);
        ledger.add("incident", "2023-05-06", "title", "停电", "severity", "较大", "outcome", "已处置");
        assertEquals(Result.NOT_MET, fifteenth().result());
        assertEquals("", told(fifteenth()));
        var told = ModelTown.evaluate(ledger, "2025").declarations();
        assertEquals(1, told.getFirst().contradicted());
    }

    @Test
    void aLesserEntryContradictsAsWell() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2021-01", "2024-12", BEFORE);
        ledger.add("incident", "2023-05-06", "title", "停电", "severity", "一般", "outcome", "已处置");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, fifteenth().result());
    }

    @Test
    void aRegisterThatWasNeverUsedIsDeclaredThroughout() {
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "10", "2025").result());
        declare("2026-01-07", "1", "training", "2025-01", "2025-11", "none-arose");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "10", "2025").result());
        declare("2026-01-07", "2", "training", "2025-12", "2026-12", "other");
        assertEquals(Result.NOT_MET, item(ledger, "10", "2025").result());
        assertEquals("2025-01..2025-11 11, 2025-12..2026-12 1", told(item(ledger, "10", "2025")));
    }

    /** Of several registers each has to be declared: of one that nobody speaks of nothing is known. */
    @Test
    void ofSeveralRegistersEachIsDeclared() {
        declare("2026-01-07", "1", "appraisal", "2025-01", "2025-12", "none-arose");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "25", "2025").result());
        declare("2026-01-07", "2", "regulation", "2025-01", "2025-12", "none-arose");
        assertEquals(Result.NOT_MET, item(ledger, "25", "2025").result());
        ledger.add("regulation", "2024-03-01", "title", "考核办法", "kind", "考核办法");
        assertEquals("", told(item(ledger, "25", "2025")), "one of them is used");
    }

    @Test
    void whatIsWithdrawnOrIllFormedDeclaresNothing() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2021-01", "2024-12", BEFORE);
        ledger.filed("unit.declaration_withdrawn", "2026-01-07", "no", "1");
        declare("2026-01-07", "2", "incident", "2021-01", "2024-13", BEFORE);
        declare("2026-01-07", "3", "incident", "2024-12", "2021-01", BEFORE);
        declare("2026-01-07", "4", "incident", "2021-01", "2024-12", "because");
        declare("2026-01-07", "0", "incident", "2021-01", "2024-12", BEFORE);
        assertEquals(Result.INSUFFICIENT_EVIDENCE, fifteenth().result());
        assertEquals(List.of(), ModelTown.evaluate(ledger, "2025").declarations());
    }

    /** The month in which it was declared counts while it runs, and no later one ever. */
    @Test
    void nobodyDeclaresWhatIsToCome() {
        ledger.sealedOn("2025-12-20");
        declare("2025-12-05", "1", "training", "2025-01", "2025-12", "none-arose");
        assertEquals(Result.NOT_MET, item(ledger, "10", "2025").result());
        ledger.sealedOn("2026-01-08");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger, "10", "2025").result());
    }

    /** That there was no inspection is then declared, not shown. */
    @Test
    void whatDoesNotApplyRestsOnItToo() {
        declare("2026-01-07", "1", "inspection", "2025-01", "2025-12", "none-arose");
        assertEquals(Result.NOT_APPLICABLE, item(ledger, "11", "2025").result());
        assertEquals("2025-01..2025-12 12", told(item(ledger, "11", "2025")));
        assertEquals("", told(item(ledger, "3", "2025-06")), "not asked in this month");
    }

    @Test
    void formerRulesKnowNone() {
        kept2025();
        declare("2026-01-07", "1", "incident", "2021-01", "2024-12", BEFORE);
        var former = new Evaluator(ModelTown.CHECKLIST, TestLedger.REGISTERS, TestLedger.LIMITS, Semantics.FIRST)
                .evaluate(ledger, TestLedger.TOWN, Period.parse("2025").orElseThrow());
        assertEquals(Result.INSUFFICIENT_EVIDENCE, result(former, "15").result());
        assertTrue(former.declarations().isEmpty());
    }

    private void kept2025() {
        ledger.keptFrom(2025, 2025);
        ledger.add("incident", "2025-01-10", "title", "断网", "severity", "一般", "outcome", "已处置");
    }

    private ItemResult fifteenth() {
        return item(ledger, "15", "2025");
    }

    private static ItemResult result(Evaluation evaluation, String item) {
        return evaluation.items().stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void declare(String day, String no, String register, String from, String until, String because) {
        ledger.filed(
                        "unit.declared",
                        day,
                        "no",
                        no,
                        "register",
                        register,
                        "from",
                        from,
                        "until",
                        until,
                        "because",
                        because)
                .recordedOn(day);
    }

    private static String told(ItemResult item) {
        return item.declared().stream()
                .map(each -> "%s..%s %d"
                        .formatted(
                                each.declaration().from(),
                                each.declaration().until(),
                                each.months().size()))
                .collect(Collectors.joining(", "));
    }
}
