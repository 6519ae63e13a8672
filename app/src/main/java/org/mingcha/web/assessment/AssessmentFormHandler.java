package org.mingcha.web.assessment;

import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes acts on an assessment, and shows where it stands when one of them cannot be. */
@Component
class AssessmentFormHandler {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final CheckPages checks;

    AssessmentFormHandler(Assessments assessments, AssessmentPages pages, CheckPages checks) {
        this.assessments = assessments;
        this.pages = pages;
        this.checks = checks;
    }

    /**
     * What a button sends.
     *
     * @param version as the page showed it
     * @param show the selection of the list to come back to
     * @param item the item to come back to
     * @param despite why it is signed although something is missing
     */
    record Sent(
            @Nullable String version,
            @Nullable String show,
            @Nullable String item,
            @Nullable String despite) {
        String reason() {
            return despite == null ? "" : despite;
        }

        int seen() {
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        }

        AssessmentVersion of(long id) {
            return new AssessmentVersion(new AssessmentId(id), seen());
        }
    }

    /** From the list: the next line that waits has the focus then. */
    ModelAndView confirm(RequestContext context, long id, String item, Sent sent) {
        var seen = new ItemVersion(new AssessmentId(id), item, sent.seen());
        var outcome = assessments.confirm(context.actor(), seen);
        if (!(outcome instanceof CampaignResult.Done)) {
            return standing(context, id, sent.show(), outcome);
        }
        var now = pages.find(context, id);
        var show = sent.show() == null || sent.show().isEmpty() ? "" : "?show=" + sent.show();
        var next = AssessmentStages.waitingAfter(now, item)
                .map(each -> "#i" + each)
                .orElse("");
        return redirect(id, next.isEmpty() ? "?done=confirmed" : show + next);
    }

    ModelAndView submit(RequestContext context, long id, Sent sent) {
        var outcome = assessments.submit(context.actor(), sent.of(id));
        if (outcome instanceof CampaignResult.Done) {
            return redirect(id, "?done=submitted");
        }
        var view = pages.find(context, id);
        return view.may().answer()
                ? page("assessment/check", checks.page(context, view, note(context, outcome), null))
                : standing(context, id, "", outcome);
    }

    ModelAndView sign(RequestContext context, long id, Sent sent) {
        var outcome = assessments.sign(context.actor(), sent.of(id), sent.reason());
        if (outcome instanceof CampaignResult.Refused refused && refused.reason() == CampaignResult.Reason.NOT_READY) {
            return page(
                    "assessment/signature",
                    checks.page(context, pages.find(context, id), note(context, outcome), null));
        }
        return answer(context, id, outcome, "?done=signed");
    }

    ModelAndView takeBack(RequestContext context, long id, Sent sent) {
        return answer(context, id, assessments.takeBack(context.actor(), sent.of(id)), "?done=taken-back");
    }

    ModelAndView recompute(RequestContext context, long id, Sent sent) {
        var item = sent.item();
        var back = item == null || item.isBlank()
                ? "?done=recomputed"
                : pages.find(context, id)
                        .item(item)
                        .map(found -> "/items/" + found.id() + "?done=recomputed")
                        .orElse("?done=recomputed");
        return answer(context, id, assessments.refresh(context.actor(), new AssessmentId(id)), back);
    }

    private ModelAndView answer(RequestContext context, long id, CampaignResult outcome, String back) {
        return outcome instanceof CampaignResult.Done ? redirect(id, back) : standing(context, id, "", outcome);
    }

    private ModelAndView standing(RequestContext context, long id, @Nullable String show, CampaignResult outcome) {
        var note = note(context, outcome);
        var view = pages.find(context, id);
        return page("assessment/assessment", show(context, view, show, note));
    }

    private AssessmentPage show(
            RequestContext context, AssessmentView view, @Nullable String show, AssessmentPage.Note note) {
        return pages.page(context, view, new AssessmentPages.Wanted(show, null, null), note);
    }

    private static AssessmentPage.Note note(RequestContext context, CampaignResult outcome) {
        var words = new AssessmentLabels(context.words());
        return switch (outcome) {
            case CampaignResult.Done _ -> AssessmentPage.Note.NONE;
            case CampaignResult.Overtaken faster -> new AssessmentPage.Note(words.overtaken(faster), "warn");
            case CampaignResult.Refused refused -> new AssessmentPage.Note(words.refusal(refused), "warn");
            case CampaignResult.Unknown _ -> throw new NotFound();
        };
    }

    private static ModelAndView page(String template, Object page) {
        var answer = new ModelAndView(template, "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private static ModelAndView redirect(long id, String rest) {
        return new ModelAndView("redirect:/assessments/" + id + rest);
    }
}
