package org.mingcha.web.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Opens self-inspections without a campaign. Who opens the same one twice comes to the one that is there. */
@Component
class OpenAssessmentFormHandler {
    private final Assessments assessments;
    private final AssessmentListPages pages;

    OpenAssessmentFormHandler(Assessments assessments, AssessmentListPages pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    /** What the form sends. */
    record Sent(
            @Nullable String unit,
            @Nullable String checklist,
            @Nullable String period) {}

    /** What stands in the form. */
    record Typed(String checklist, String period, String fault) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    ModelAndView open(RequestContext context, Sent sent) {
        var period = Period.parse(Optional.ofNullable(sent.period()).orElse(""));
        if (period.isEmpty() || sent.unit() == null || sent.checklist() == null) {
            return again(context, sent, context.t("assessment.open.incomplete"));
        }
        var inspect = new Inspect(sent.unit(), sent.checklist(), period.get());
        return switch (assessments.open(context.actor(), inspect)) {
            case AssessmentOpenResult.Opened(var id) -> new ModelAndView("redirect:/assessments/" + id.value());
            case AssessmentOpenResult.Refused(var reason, var arguments) -> {
                var refused = new CampaignResult.Refused(reason, arguments);
                yield again(context, sent, new AssessmentLabels(context.words()).refusal(refused));
            }
            case AssessmentOpenResult.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView again(RequestContext context, Sent sent, String fault) {
        var typed = new Typed(
                Optional.ofNullable(sent.checklist()).orElse(""),
                Optional.ofNullable(sent.period()).orElse(""),
                fault);
        var wanted = new AssessmentListQuery(sent.unit(), null, null, null);
        return new ModelAndView("assessment/list", "page", pages.page(context, wanted, typed));
    }
}
