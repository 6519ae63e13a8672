package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Grounds;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.evidence.rule.Evaluator;

/** What a report is asked to answer; everything but the facts, so that whoever has both gets the same bytes. */
public record Inquiry(
        String unit,
        Period period,
        Limits limits,
        Checklist checklist,
        Registers registers,
        TextBook texts,
        Inputs inputs,
        Grounds grounds,
        @Nullable AcceptedReport accepted) {
    /**
     * {@code figures.json}.
     *
     * @param chains of the units in range, asked for once the figures are there
     */
    public byte[] figures(Facts facts, Supplier<Collection<Chain>> chains) {
        var evaluation = new Evaluator(checklist, registers, limits).evaluate(facts, unit, period);
        var report = new Report(registers, limits, texts).on(grounds);
        if (accepted == null) {
            return report.compose(evaluation, inputs.since(null));
        }
        var now = report.json(evaluation, inputs.since(null));
        return report.compose(evaluation, inputs.since(accepted.comparedWith(now, chains.get())));
    }
}
