package org.mingcha.inspection.campaign;

import java.util.List;

/** What came of opening a self-inspection without a campaign. */
public sealed interface AssessmentOpenResult {
    /** A new one, or the unit's unfinished one of this checklist and period. */
    record Opened(AssessmentId assessment) implements AssessmentOpenResult {}

    /** No such unit or checklist for this actor. */
    record Unknown() implements AssessmentOpenResult {}

    /** The unit was closed, or the checklist asks nothing of its kind. */
    record Refused(CampaignResult.Reason reason, List<String> arguments) implements AssessmentOpenResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
