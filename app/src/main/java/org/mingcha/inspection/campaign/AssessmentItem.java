package org.mingcha.inspection.campaign;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.JsonNode;

/**
 * One item of an assessment.
 *
 * @param result what the rules say, or the unit where no rule answers; {@link #conclusion} has an override's
 * @param computed the item as in {@code figures.json}: figures, entries, sentence, missing
 * @param texts what a report says about it: question, sentence, runs, result_text, expectation
 * @param digest of {@code computed}: what a confirmation is bound to
 * @param review the reviewer's decision
 * @param looks why a reviewer should look at it; empty: no need
 */
public record AssessmentItem(
        String id,
        String question,
        AnswerKind kind,
        Result result,
        ItemProgress progress,
        JsonNode computed,
        JsonNode texts,
        String digest,
        ItemAnswer answer,
        Review review,
        Set<Look> looks,
        int version) {
    public AssessmentItem {
        looks = Set.copyOf(looks);
    }

    /**
     * What a reviewer decided.
     *
     * @param reason and words of the last return; they stay to be read when the item is filed again
     */
    public record Review(
            Decision decision,
            @Nullable ReturnReason reason,
            String words,
            @Nullable Instant at) {
        public static final Review NONE = new Review(Decision.NONE, null, "", null);
    }

    /** Of a reviewer. */
    public enum Decision {
        NONE,
        ACCEPTED,
        RETURNED
    }

    /** What counts: the override, if there is one. */
    public Result conclusion() {
        if (!answer.notApplicable().isEmpty()) return Result.NOT_APPLICABLE;
        var override = answer.override();
        return override == null ? result : override.given();
    }

    public boolean isOverridden() {
        return answer.override() != null || !answer.notApplicable().isEmpty();
    }
}
