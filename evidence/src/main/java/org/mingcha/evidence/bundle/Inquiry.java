package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.Semantics;
import tools.jackson.databind.JsonNode;

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
        @Nullable AcceptedReport accepted,
        Semantics semantics) {
    /**
     * {@code figures.json}.
     *
     * @param chains of the units in range, asked for once the figures are there
     */
    public byte[] figures(Facts facts, Supplier<Collection<Chain>> chains) {
        return figures(facts, chains, (_, _) -> new Titled(inputs.titles(), inputs.declared()));
    }

    /** @param headlines which entries the report calls by theirs, once the evaluation is there */
    byte[] figures(Facts facts, Supplier<Collection<Chain>> chains, Headlining headlines) {
        var evaluation = evaluation(facts, semantics);
        var report = new Report(registers, limits, texts).on(grounds);
        var plain = inputs.since(null);
        var titles = headlines.of(evaluation, marks -> report.json(evaluation, plain.withTitles(marks)));
        var titled = plain.withTitles(titles.words(), titles.declared());
        if (accepted == null) {
            return report.compose(evaluation, titled);
        }
        // What was accepted under former rules is compared with what those rules say now: the ledger is what changed.
        var former = accepted.semantics();
        var now = report.json(former == semantics ? evaluation : evaluation(facts, former), titled);
        return report.compose(evaluation, titled.since(accepted.comparedWith(now, chains.get())));
    }

    private Evaluation evaluation(Facts facts, Semantics meaning) {
        return new Evaluator(checklist, registers, limits, meaning).evaluate(facts, unit, period);
    }

    /** Gives the headlines that a report prints. */
    @FunctionalInterface
    interface Headlining {
        /** @param report the report composed with headlines, by the index of the entry */
        Titled of(Evaluation evaluation, Function<Map<Long, String>, JsonNode> report);
    }

    /**
     * Headlines, by the index of the entry.
     *
     * @param declared those of them that stay closed
     */
    record Titled(Map<Long, String> words, Set<Long> declared) {}
}
