package org.mingcha.web.campaign;

import java.util.Locale;
import java.util.Set;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentQuery.Only;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.CampaignView;

/** Which of a campaign's units are listed; each list holds as many as its count says. */
enum CampaignListFilter {
    ALL,
    OPEN,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    ACCEPTED,
    LATE,
    UNIT_CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int count(CampaignView.Progress progress) {
        return switch (this) {
            case ALL -> progress.expected() + progress.unitsClosed();
            case OPEN -> progress.open();
            case SUBMITTED -> progress.submitted();
            case IN_REVIEW -> progress.inReview();
            case RETURNED -> progress.returned();
            case ACCEPTED -> progress.accepted();
            case LATE -> progress.late();
            case UNIT_CLOSED -> progress.unitsClosed();
        };
    }

    AssessmentQuery narrow(AssessmentQuery query) {
        return switch (this) {
            case ALL -> query;
            case OPEN ->
                query.in(Set.of(AssessmentState.COMPUTING, AssessmentState.OPEN))
                        .only(Only.EXPECTED);
            case SUBMITTED, IN_REVIEW, RETURNED, ACCEPTED ->
                query.in(Set.of(AssessmentState.valueOf(name()))).only(Only.EXPECTED);
            case LATE -> query.only(Only.LATE);
            case UNIT_CLOSED -> query.only(Only.UNIT_CLOSED);
        };
    }
}
