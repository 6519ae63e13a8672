package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.UnitAnswer;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.tlog.Hash;

/** What the unit says, as a report takes it. */
final class ReportAnswers {
    private ReportAnswers() {}

    /** Every item that the unit stands for. */
    static Map<String, Inputs.Answer> of(List<AssessmentItemRecord> items) {
        var answers = new TreeMap<String, Inputs.Answer>();
        items.stream()
                .filter(item -> item.asked() && item.progress() == ItemProgress.DONE)
                .forEach(item -> answers.put(item.item(), answer(item.kind(), item.answer())));
        return answers;
    }

    /** Of an item that no rule answers only what its result comes from; of others nothing. */
    static Map<String, Inputs.Answer> typed(AssessmentItemRecord item, ItemAnswer answer) {
        return item.kind() == AnswerKind.COMPUTED || answer.equals(ItemAnswer.NONE)
                ? Map.of()
                : Map.of(item.item(), typed(answer));
    }

    /** Where a rule answers, the unit's own word that an item does not concern it is an override like any other. */
    private static Inputs.Answer answer(AnswerKind kind, ItemAnswer answer) {
        var measure = measure(answer.measure());
        if (kind == AnswerKind.COMPUTED) {
            return new Inputs.Answer(answer.narrative(), answer.gap(), true, override(answer), measure);
        }
        var typed = typed(answer);
        return new Inputs.Answer(
                typed.narrative(),
                answer.gap(),
                true,
                override(answer.override()),
                measure,
                typed.numbers(),
                typed.evidence(),
                typed.notApplicable());
    }

    private static Inputs.Answer typed(ItemAnswer answer) {
        var numbers = answer.numbers();
        return new Inputs.Answer(
                answer.narrative(),
                "",
                false,
                null,
                null,
                numbers == null ? null : new UnitAnswer.Numbers(numbers.done(), numbers.total()),
                evidence(answer.evidence()),
                answer.notApplicable());
    }

    private static UnitAnswer.@Nullable Evidence evidence(ItemAnswer.@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : new UnitAnswer.Evidence(
                        evidence.statement(),
                        evidence.reference(),
                        evidence.files().stream()
                                .map(EvidenceFile::sha256)
                                .map(Hash::ofHex)
                                .toList(),
                        evidence.dated());
    }

    private static Inputs.@Nullable Override override(ItemAnswer answer) {
        return answer.notApplicable().isEmpty()
                ? override(answer.override())
                : new Inputs.Override(Result.NOT_APPLICABLE, answer.notApplicable());
    }

    private static Inputs.@Nullable Override override(ItemAnswer.@Nullable Override override) {
        return override == null ? null : new Inputs.Override(override.given(), override.reason());
    }

    private static Inputs.@Nullable Measure measure(ItemAnswer.@Nullable Measure measure) {
        return measure == null ? null : new Inputs.Measure(measure.action(), measure.owner(), measure.due());
    }
}
