package org.mingcha.web.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.web.ledger.Uploads;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a unit says about an item, and its word that it stands for it. What was typed is never lost. */
@Component
class ItemFormHandler {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final AssessmentItemPages items;
    private final Uploads uploads;

    ItemFormHandler(Assessments assessments, AssessmentPages pages, AssessmentItemPages items, Uploads uploads) {
        this.assessments = assessments;
        this.pages = pages;
        this.items = items;
        this.uploads = uploads;
    }

    /** What was sent about which item. */
    private record Sent(AssessmentItem item, int seen, ItemForm typed, boolean confirm) {}

    ModelAndView save(RequestContext context, long id, String itemId, HttpServletRequest request) {
        var view = pages.find(context, id);
        var item = view.item(itemId).orElseThrow(NotFound::new);
        var files = files(request, item);
        var typed = typed(request, files.files());
        var sent = new Sent(item, seen(request), typed, !"save".equals(request.getParameter("act")));
        var words = words(context, view);
        var faults = new ArrayList<>(words.faults(typed.unreadable(item)));
        files.faults()
                .forEach(fault -> faults.add(new AssessmentItemPage.Fault(
                        "evidence", LedgerMessages.of(fault, context.words().locale()))));
        if (!faults.isEmpty()) {
            return again(context, view, sent, AssessmentItemPage.Reply.faults(faults));
        }
        return answer(context, view, sent, say(context, view, sent));
    }

    /** A confirmation is of what was typed just now, or of what was shown: two steps, each by what it has seen. */
    private CampaignResult say(RequestContext context, AssessmentView view, Sent sent) {
        var item = sent.item();
        var answer = sent.typed().answer(item);
        var id = view.row().id();
        var changed = !answer.equals(item.answer());
        var said = changed
                ? assessments.answer(context.actor(), new ItemVersion(id, item.id(), sent.seen()), answer)
                : new CampaignResult.Done();
        if (!sent.confirm() || !(said instanceof CampaignResult.Done)) {
            return said;
        }
        int version = changed ? sent.seen() + 1 : sent.seen();
        return assessments.confirm(context.actor(), new ItemVersion(id, item.id(), version));
    }

    private ModelAndView answer(RequestContext context, AssessmentView before, Sent sent, CampaignResult outcome) {
        return switch (outcome) {
            case CampaignResult.Done _ -> done(context, before, sent);
            case CampaignResult.Overtaken faster -> overtaken(context, before, sent, faster);
            case CampaignResult.Refused refused -> refused(context, before, sent, refused);
            case CampaignResult.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView done(RequestContext context, AssessmentView before, Sent sent) {
        var id = sent.item().id();
        var now = pages.find(context, before.row().id().value());
        return sent.confirm()
                ? new ModelAndView("redirect:" + AssessmentItemPages.after(now, id))
                : new ModelAndView("redirect:" + AssessmentItemLines.base(now) + "/items/" + id + "?done=saved");
    }

    /** The item as it is now, and what was typed still in the form: sent once more, it holds. */
    private ModelAndView overtaken(
            RequestContext context, AssessmentView before, Sent sent, CampaignResult.Overtaken faster) {
        var now = pages.find(context, before.row().id().value());
        var item = now.item(sent.item().id()).orElseThrow(NotFound::new);
        var changes = words(context, now).changes(sent.typed(), ItemForm.of(item.answer()));
        var notice = new AssessmentLabels(context.words()).overtaken(faster);
        var reply = AssessmentItemPage.Reply.notice(notice, changes);
        var page = again(context, now, sent, reply);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView refused(
            RequestContext context, AssessmentView before, Sent sent, CampaignResult.Refused refused) {
        var now = pages.find(context, before.row().id().value());
        var text = new AssessmentLabels(context.words()).refusal(refused);
        var field = field(sent.item(), refused.reason());
        var reply = field.isEmpty()
                ? AssessmentItemPage.Reply.notice(text, List.of())
                : AssessmentItemPage.Reply.faults(List.of(new AssessmentItemPage.Fault(field, text)));
        var page = again(context, now, sent, reply);
        if (field.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** Where in the form it can be put right; empty where it can't be. */
    private static String field(AssessmentItem item, CampaignResult.Reason reason) {
        return switch (reason) {
            case REASON_MISSING -> "reason";
            case OWNER_NAMES_PERSON -> "owner";
            case TOO_LONG -> "narrative";
            case ANSWER_MISSING, ANSWER_UNFIT ->
                switch (item.kind()) {
                    case NUMBERS -> "done";
                    case EVIDENCE -> "reference";
                    case COMPUTED, NARRATIVE -> "narrative";
                };
            case BEING_COMPUTED,
                    NOT_OPEN,
                    ITEM_NOT_OPEN,
                    NOT_COMPLETE,
                    NOT_READY,
                    MOVED,
                    NOT_SUBMITTED,
                    NOT_IN_REVIEW,
                    NOT_REVIEWED,
                    SAME_PERSON,
                    WRITER_STANDS_IN,
                    ITEMS_RETURNED,
                    NOT_ASKED,
                    UNIT_CLOSED,
                    PERIOD_TO_COME,
                    CAMPAIGN_CLOSED -> "";
        };
    }

    private ModelAndView again(RequestContext context, AssessmentView view, Sent sent, AssessmentItemPage.Reply reply) {
        var outcome = new AssessmentItemPages.Outcome(sent.typed(), reply);
        var page = items.page(context, view, sent.item().id(), outcome);
        return new ModelAndView("assessment/item", "page", page);
    }

    private static AnswerLabels words(RequestContext context, AssessmentView view) {
        return new AnswerLabels(context, AssessmentItemLines.base(view));
    }

    private Uploads.Sent files(HttpServletRequest request, AssessmentItem item) {
        var known = Optional.ofNullable(item.answer().evidence())
                .map(ItemAnswer.Evidence::files)
                .orElse(List.of());
        var kept = Optional.ofNullable(request.getParameterValues("kept"))
                .map(List::of)
                .orElse(List.of());
        return request instanceof MultipartHttpServletRequest sent
                ? uploads.take(sent, kept, known)
                : new Uploads.Sent(
                        known.stream()
                                .filter(file -> kept.contains(file.sha256()))
                                .toList(),
                        List.of());
    }

    private static ItemForm typed(HttpServletRequest request, List<EvidenceFile> files) {
        var fields = new HashMap<String, String>();
        ItemForm.FIELDS.forEach(name -> fields.put(name, value(request, name)));
        return new ItemForm(value(request, "result"), fields, files);
    }

    private static String value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    private static int seen(HttpServletRequest request) {
        var seen = value(request, "version");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }
}
