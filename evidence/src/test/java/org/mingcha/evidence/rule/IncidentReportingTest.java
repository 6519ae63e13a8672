package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;

/** Whether an incident was reported in time to whom the rule of its day names, by class of operator and severity. */
class IncidentReportingTest {
    private static final String FOUND = "2025-11-01T08:00";

    @ParameterizedTest
    @CsvSource({
        "other,较大,2025-11-01T12:00,省级网信部门,,MET",
        "other,较大,2025-11-01T12:01,省级网信部门,,NOT_MET",
        "other,特别重大,2025-11-01T12:00,省级网信部门,,MET",
        "other,较大,2025-11-01T09:00,保护工作部门,,NOT_MET",
        "central,重大,2025-11-01T10:00,本部门网信工作机构,,MET",
        "central,重大,2025-11-01T10:01,本部门网信工作机构,,NOT_MET",
        "central,重大,2025-11-01T09:00,省级网信部门,,NOT_MET",
        "cii,较大,2025-11-01T09:00,保护工作部门,2025-11-01T09:00,MET",
        "cii,较大,2025-11-01T09:01,保护工作部门,2025-11-01T09:00,NOT_MET",
        "cii,较大,2025-11-01T09:00,保护工作部门,2025-11-01T09:01,NOT_MET",
        "cii,较大,2025-11-01T09:00,保护工作部门,,NOT_MET",
        "other,一般,,,,MET",
    })
    void theAuthorityThatTheRuleNamesIsToldInItsHours(
            String operators, String severity, String told, String authority, String police, Result result) {
        var fields = new ArrayList<>(List.of("title", "网页篡改", "severity", severity, "found_at", FOUND));
        add(fields, "authority_at", told);
        add(fields, "authority", authority);
        add(fields, "police_at", police);
        var ledger = new TestLedger().ofClass(operators);
        ledger.add("incident", "2025-11-01", fields.toArray(String[]::new));
        assertEquals(result, item(ledger).result());
    }

    /** The eve is judged by the rule of the eve: the superior is who is told. */
    @Test
    void octoberIsJudgedByOctobersRule() {
        var eve = new TestLedger();
        eve.add("incident", "2025-10-31", handedUp("2025-10-31"));
        assertEquals(Result.MET, item(eve).result());
        var first = new TestLedger();
        first.add("incident", "2025-11-01", handedUp("2025-11-01"));
        assertEquals(Result.NOT_MET, item(first).result());
        assertTrue(sentence(first).contains("1起只报了上级，没有报告主管机关"), sentence(first));
    }

    /** Entered before the register asked whom: nobody can say that it went where it had to. */
    @Test
    void anOldReportWithoutARecipientIsNoEvidence() {
        var ledger = new TestLedger();
        ledger.filed(
                "incident",
                "2025-11-02",
                "severity",
                "较大",
                "found_at",
                "2025-11-02T08:00",
                "reported_at",
                "2025-11-02T09:00",
                "report_due",
                "2025-11-02T12:00");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(ledger).result());
    }

    @Test
    void whereOnlyTheDayIsKnownTheDayIsJudged() {
        var ledger = new TestLedger();
        ledger.add(
                "incident",
                "2025-11-01",
                "title",
                "网页篡改",
                "severity",
                "较大",
                "authority_on",
                "2025-11-01",
                "authority",
                "省级网信部门");
        assertEquals(Result.MET, item(ledger).result());
    }

    private static void add(List<String> fields, String name, String value) {
        if (value != null) fields.addAll(List.of(name, value));
    }

    private static String[] handedUp(String day) {
        return new String[] {
            "title", "网页篡改", "severity", "较大", "found_at", day + "T08:00", "reported_at", day + "T09:00"
        };
    }

    private static Evaluation evaluation(TestLedger ledger) {
        return new Evaluator(Checklist.shipped("town-online-work"), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse("2025").orElseThrow());
    }

    private static ItemResult item(TestLedger ledger) {
        return evaluation(ledger).items().stream()
                .filter(each -> each.item().id().equals("4"))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(TestLedger ledger) {
        return new Report(TestLedger.REGISTERS, TestLedger.LIMITS)
                .json(evaluation(ledger), Inputs.NONE)
                .path("texts")
                .path("items")
                .path("4")
                .path("sentence")
                .asString();
    }
}
