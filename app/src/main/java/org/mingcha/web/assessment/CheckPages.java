package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the pages together that are read before submitting and before signing. */
@Component
class CheckPages {
    /** Percent from which a text is mostly last year's. */
    private static final int MOSTLY = 50;
    /** Items that are named before the table; the others are in it. */
    private static final int NAMED = 50;

    private static final Set<Result> GAPS = Set.of(Result.PARTLY, Result.NOT_MET);

    private final AssessmentPages pages;
    private final AssessmentItemPages items;
    private final Filings filings;

    CheckPages(AssessmentPages pages, AssessmentItemPages items, Filings filings) {
        this.pages = pages;
        this.items = items;
        this.filings = filings;
    }

    /** @param page which hundred of the lines; null: the first */
    CheckPage page(RequestContext context, AssessmentView view, AssessmentPage.Note note, @Nullable Integer page) {
        boolean submitting = view.may().answer();
        var checklist = pages.checklist(view);
        var counting = new AssessmentCounter(view, checklist);
        var waiting = view.items().stream().filter(item -> !done(item)).toList();
        var shown = view.items().stream()
                .filter(item -> submitting || isNotable(item))
                .toList();
        var paging = Paging.of(page == null ? 1 : page, shown.size());
        return new CheckPage(
                context.shell(
                        NavSection.ASSESSMENTS, submitting ? "assessment.check.heading" : "assessment.sign.heading"),
                pages.heading(context, view, checklist),
                note,
                counting.numbers(),
                counting.legend(),
                lines(context, view, waiting.stream().limit(NAMED).toList()),
                waiting.size(),
                missing(context, view),
                submitting ? hints(context, view) : List.of(),
                lines(context, view, paging.of(shown)),
                paging,
                filings.of(context, view.row().id()));
    }

    /** What a leader should know of before signing. */
    private static boolean isNotable(AssessmentItem item) {
        return item.result() != item.conclusion()
                || Conclusion.of(item.conclusion()).isGap();
    }

    private static List<CheckPage.Line> lines(RequestContext context, AssessmentView view, List<AssessmentItem> items) {
        var base = AssessmentItemLines.base(view);
        var sentences = new CitedSentences(
                context.words(), new CitedSentences.Chips(CitedSentences.IN_A_TABLE, base + "/items/", "/ledger/at/"));
        return items.stream().map(item -> line(context, base, item, sentences)).toList();
    }

    private static CheckPage.Line line(
            RequestContext context, String base, AssessmentItem item, CitedSentences sentences) {
        return new CheckPage.Line(
                item.id(),
                item.question(),
                base + "/items/" + item.id(),
                Conclusion.of(item.result()),
                Conclusion.of(item.conclusion()),
                new AssessmentLabels(context.words()).progress(item.progress()),
                sentences.of(item.id(), item.texts()),
                new AnswerLabels(context, base).lines(item, ItemForm.of(item.answer())));
    }

    /** Words that the paper lacks; the first of many. */
    private List<CheckPage.Hint> missing(RequestContext context, AssessmentView view) {
        var base = AssessmentItemLines.base(view);
        return filings.missing(context, view)
                .limit(NAMED)
                .map(each -> new CheckPage.Hint(
                        each.has("item")
                                ? base + "/items/" + each.path("item").asString()
                                : "/letterhead/" + view.row().unit().code(),
                        context.t(
                                "assessment.missing." + each.path("what").asString(),
                                each.path("item").asString(""))))
                .toList();
    }

    /** Text that was filed before, gaps without a measure, what may be somebody's data. */
    private List<CheckPage.Hint> hints(RequestContext context, AssessmentView view) {
        return allHints(context, view).stream().limit(NAMED).toList();
    }

    private List<CheckPage.Hint> allHints(RequestContext context, AssessmentView view) {
        var hints = new ArrayList<CheckPage.Hint>();
        var base = AssessmentItemLines.base(view);
        items.similar(context, view).stream()
                .filter(each -> each.percent() >= MOSTLY)
                .forEach(each -> hints.add(new CheckPage.Hint(
                        base + "/items/" + each.item(),
                        context.t("assessment.hint.similar", each.item(), each.percent(), each.period()))));
        for (var item : view.items()) {
            var href = base + "/items/" + item.id();
            if (GAPS.contains(item.conclusion()) && item.answer().measure() == null && done(item)) {
                hints.add(new CheckPage.Hint(href, context.t("assessment.hint.no-measure", item.id())));
            }
            new AnswerLabels(context, base)
                    .traces(ItemForm.of(item.answer()))
                    .forEach(text ->
                            hints.add(new CheckPage.Hint(href, context.t("assessment.hint.item", item.id(), text))));
        }
        return hints;
    }

    private static boolean done(AssessmentItem item) {
        return item.progress() == ItemProgress.DONE;
    }
}
