package org.mingcha.web.api.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.DriftSinceAcceptance;

/**
 * One assessment.
 *
 * @param size of the checkpoint that its figures are from; 0 while they are being computed
 * @param conclusions how many items have which, by what counts: an override where there is one
 * @param drift null: not accepted
 */
record AssessmentJson(
        AssessmentList.Row assessment,
        long size,
        @Nullable Instant computedAt,
        Map<String, Long> conclusions,
        long overridden,
        Seals seals,
        @Nullable List<Change> drift) {
    /** Log indices. */
    record Seals(
            @Nullable Long submitted,
            @Nullable Long returned,
            @Nullable Long accepted) {}

    /** @param figure empty: the item's result */
    record Change(String item, String figure, String was, String now, List<Cause> causes) {}

    record Cause(String kind, long index, @Nullable Long before) {}

    static AssessmentJson of(AssessmentView view, @Nullable DriftSinceAcceptance drift) {
        var conclusions = new LinkedHashMap<String, Long>();
        for (var result : Result.values()) {
            conclusions.put(result.code(), view.count(result));
        }
        var seals = view.seals();
        return new AssessmentJson(
                AssessmentList.Row.of(view.row()),
                view.size(),
                view.computedAt(),
                conclusions,
                view.items().stream().filter(item -> item.isOverridden()).count(),
                new Seals(seals.submitted(), seals.returned(), seals.accepted()),
                drift == null
                        ? null
                        : drift.drift().changes().stream()
                                .map(AssessmentJson::change)
                                .toList());
    }

    private static Change change(Drift.Change change) {
        var causes = change.causes().stream()
                .map(cause -> new Cause(cause.kind().code(), cause.index(), cause.before()))
                .toList();
        return new Change(change.item(), change.figure(), change.was(), change.now(), causes);
    }
}
