package org.mingcha.web.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.ItemReturned;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.web.support.Messages;
import org.springframework.stereotype.Component;

/** Why a superior wants an item again, and until when, by the working days that are published. */
@Component
class ReturnedItems {
    private final RulesInForce rules;

    ReturnedItems(RulesInForce rules) {
        this.rules = rules;
    }

    AssessmentItemPage.@Nullable Returned of(Messages messages, AssessmentItem item) {
        var review = item.review();
        var reason = review.reason();
        if (reason == null) {
            return null;
        }
        var at = review.decision() == AssessmentItem.Decision.RETURNED ? review.at() : null;
        return new AssessmentItemPage.Returned(
                messages.of("assessment.returned.reason." + reason.code()),
                review.words(),
                at == null ? "" : messages.of("assessment.returned.until", messages.minute(at), due(messages, at)),
                at != null);
    }

    private LocalDate due(Messages messages, Instant returned) {
        return rules.workingDays().after(messages.day(returned), ItemReturned.WORKING_DAYS);
    }
}
