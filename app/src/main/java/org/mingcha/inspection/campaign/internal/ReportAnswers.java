package org.mingcha.inspection.campaign.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.Progress;

/** What the unit says, as a report takes it: every item that it stands for. */
final class ReportAnswers {
    private ReportAnswers() {}

    static Map<String, Inputs.Answer> of(java.util.List<ItemLine> items) {
        var answers = new TreeMap<String, Inputs.Answer>();
        items.stream()
                .filter(item -> item.asked() && item.progress() == Progress.DONE)
                .forEach(item -> answers.put(item.item(), answer(item.answer())));
        return answers;
    }

    private static Inputs.Answer answer(ItemAnswer answer) {
        return new Inputs.Answer(answer.narrative(), answer.gap(), true, override(answer), measure(answer.measure()));
    }

    private static Inputs.@Nullable Override override(ItemAnswer answer) {
        if (!answer.notApplicable().isEmpty()) {
            return new Inputs.Override(Result.NOT_APPLICABLE, answer.notApplicable());
        }
        var override = answer.override();
        return override == null ? null : new Inputs.Override(override.given(), override.reason());
    }

    private static Inputs.@Nullable Measure measure(ItemAnswer.@Nullable Measure measure) {
        return measure == null ? null : new Inputs.Measure(measure.action(), measure.owner(), measure.due());
    }
}
