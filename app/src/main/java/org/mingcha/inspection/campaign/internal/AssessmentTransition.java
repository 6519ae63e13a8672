package org.mingcha.inspection.campaign.internal;

import static org.mingcha.inspection.campaign.AssessmentState.ACCEPTED;
import static org.mingcha.inspection.campaign.AssessmentState.COMPUTING;
import static org.mingcha.inspection.campaign.AssessmentState.IN_REVIEW;
import static org.mingcha.inspection.campaign.AssessmentState.OPEN;
import static org.mingcha.inspection.campaign.AssessmentState.RETURNED;
import static org.mingcha.inspection.campaign.AssessmentState.SUBMITTED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.CampaignResult.Reason;

/** What people do with an assessment, and in which states: by its state alone, whoever asks and whatever they looked at. */
enum AssessmentTransition {
    /** Answering and confirming items, computing again. */
    EDIT(Set.of(OPEN, RETURNED), Set.of(), Map.of(COMPUTING, Reason.BEING_COMPUTED), Reason.NOT_OPEN),
    SUBMIT(Set.of(OPEN, RETURNED), Set.of(SUBMITTED, IN_REVIEW, ACCEPTED), Map.of(), Reason.BEING_COMPUTED),
    TAKE_BACK(Set.of(SUBMITTED), Set.of(OPEN, RETURNED), Map.of(), Reason.NOT_SUBMITTED),
    SIGN(Set.of(SUBMITTED), Set.of(IN_REVIEW, ACCEPTED), Map.of(), Reason.NOT_SUBMITTED),
    /** Accepting or returning one item. */
    REVIEW_ITEM(Set.of(IN_REVIEW, RETURNED), Set.of(), Map.of(), Reason.NOT_IN_REVIEW),
    ACCEPT(Set.of(IN_REVIEW), Set.of(ACCEPTED), Map.of(RETURNED, Reason.ITEMS_RETURNED), Reason.NOT_IN_REVIEW);

    private final Set<AssessmentState> from;
    private final Set<AssessmentState> doneBefore;
    private final Map<AssessmentState, Reason> refusals;
    private final Reason otherwise;

    AssessmentTransition(
            Set<AssessmentState> from,
            Set<AssessmentState> doneBefore,
            Map<AssessmentState, Reason> refusals,
            Reason otherwise) {
        this.from = from;
        this.doneBefore = doneBefore;
        this.refusals = refusals;
        this.otherwise = otherwise;
    }

    /** Whoever asks again is told that it is done, as it is. */
    boolean isDoneBefore(AssessmentState state) {
        return doneBefore.contains(state);
    }

    /** Empty where it may be done, or was done before. */
    Optional<Reason> refusal(AssessmentState state) {
        return from.contains(state) || isDoneBefore(state)
                ? Optional.empty()
                : Optional.of(refusals.getOrDefault(state, otherwise));
    }
}
