package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Period;

/** A checklist of a single rule, and what comes of it. */
final class OneRule {
    private OneRule() {}

    static Figure figure(TestLedger ledger, String period, String rule) {
        return new Evaluator(checklist(rule), TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse(period).orElseThrow())
                .items()
                .getFirst()
                .figures()
                .getFirst();
    }

    static Checklist checklist(String rule) {
        var yaml = "id: own\nversion: 1\ntitle: 清单\nitems:\n  - id: a\n    question: 问\n    rules: [{name: f, " + rule
                + "}]\n";
        return assertInstanceOf(ChecklistResult.Read.class, Checklist.fromYaml("own.yaml", yaml, TestLedger.REGISTERS))
                .checklist();
    }
}
