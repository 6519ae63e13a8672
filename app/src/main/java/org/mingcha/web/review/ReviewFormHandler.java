package org.mingcha.web.review;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes a reviewer's decisions to the reviews, and what came of them back to the reader. */
@Component
class ReviewFormHandler {
    private final Reviews reviews;
    private final ReviewPages pages;

    ReviewFormHandler(Reviews reviews, ReviewPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    ModelAndView accept(RequestContext context, long id, String item, Map<String, String> form) {
        pages.find(context, id);
        var typed = new ReviewFormState("", "", form.getOrDefault("reason", ""), form.getOrDefault("words", ""));
        return answer(context, new Place(id, item), typed, reviews.accept(context.actor(), seen(id, item, form)));
    }

    ModelAndView giveBack(RequestContext context, long id, String item, Map<String, String> form) {
        pages.find(context, id);
        var typed = new ReviewFormState("", "", form.getOrDefault("reason", ""), form.getOrDefault("words", ""));
        var reason = Arrays.stream(ReturnReason.values())
                .filter(each -> each.code().equals(typed.reason()))
                .findFirst();
        if (reason.isEmpty()) {
            return page(context, new Place(id, item), typed.faulty(context.t("review.return.no-reason")));
        }
        var outcome = reviews.giveBack(context.actor(), seen(id, item, form), reason.get(), typed.words());
        return answer(context, new Place(id, item), typed, outcome);
    }

    ModelAndView accept(RequestContext context, long id, Map<String, String> form) {
        pages.find(context, id);
        var outcome = reviews.accept(context.actor(), new AssessmentVersion(new AssessmentId(id), version(form)));
        return answer(context, new Place(id, ""), ReviewFormState.NONE, outcome);
    }

    /** @param item empty: the assessment as a whole */
    private record Place(long id, String item) {}

    private ModelAndView answer(RequestContext context, Place place, ReviewFormState typed, CampaignResult outcome) {
        return switch (outcome) {
            case CampaignResult.Done() -> new ModelAndView("redirect:" + next(context, place));
            case CampaignResult.Unknown() -> throw new NotFound();
            case CampaignResult.Overtaken late -> {
                var answer = page(context, place, typed.noticed(overtaken(context, place, late)));
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
            case CampaignResult.Refused(var reason, var items) -> {
                var sentence = context.t(
                        "inspection.refusal." + reason.code(), String.join(context.t("web.format.list-comma"), items));
                yield page(context, place, isWords(reason) ? typed.faulty(sentence) : typed.noticed(sentence));
            }
        };
    }

    private static boolean isWords(CampaignResult.Reason reason) {
        return reason == CampaignResult.Reason.REASON_MISSING || reason == CampaignResult.Reason.TOO_LONG;
    }

    private ModelAndView page(RequestContext context, Place place, ReviewFormState reply) {
        var view = pages.find(context, place.id);
        var page =
                place.item.isEmpty() ? pages.page(context, view, reply) : pages.page(context, view, place.item, reply);
        return new ModelAndView("review/review", "page", page);
    }

    private String overtaken(RequestContext context, Place place, CampaignResult.Overtaken late) {
        var now = pages.find(context, place.id)
                .item(place.item)
                .map(item -> item.review().decision());
        return context.t(
                "review.overtaken."
                        + now.map(decision -> ReviewLabels.code(decision)).orElse("whole"),
                context.t("accounts.role." + late.role()),
                context.words().minute(late.at()));
    }

    /** The next item that waits after this one, else the first, else the whole. */
    private String next(RequestContext context, Place place) {
        var view = pages.find(context, place.id);
        var after = view.items().stream()
                .dropWhile(item -> !item.id().equals(place.item))
                .skip(1);
        return Stream.concat(after, view.items().stream())
                .filter(ReviewFormHandler::waits)
                .findFirst()
                .map(item -> ReviewLabels.href(place.id, item.id()))
                .orElseGet(() -> ReviewLabels.href(place.id));
    }

    static boolean waits(AssessmentItem item) {
        return !item.looks().isEmpty() && item.review().decision() == Decision.NONE;
    }

    static boolean waits(AssessmentView view) {
        return view.items().stream().anyMatch(ReviewFormHandler::waits);
    }

    private static ItemVersion seen(long id, String item, Map<String, String> form) {
        return new ItemVersion(new AssessmentId(id), item, version(form));
    }

    private static int version(Map<String, String> form) {
        var version = form.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
