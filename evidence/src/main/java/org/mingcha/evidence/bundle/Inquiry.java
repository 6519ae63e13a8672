package org.mingcha.evidence.bundle;

import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluator;

/** What a report is asked to answer; everything but the facts, so that whoever has both gets the same bytes. */
public record Inquiry(
        String unit, Period period, Limits limits, Checklist checklist, Registers registers, Inputs inputs) {
    /** {@code figures.json}. */
    public byte[] figures(Facts facts) {
        var evaluation = new Evaluator(checklist, registers, limits).evaluate(facts, unit, period);
        return new Report(registers, limits).compose(evaluation, inputs);
    }
}
