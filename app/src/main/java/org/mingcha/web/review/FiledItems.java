package org.mingcha.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** An item as it was filed: what the rules say, what the unit says, what was decided before. */
@Component
class FiledItems {
    /** As many as stand beside their figure on a phone. */
    private static final int CHIPS = 5;

    private final Findings findings;

    FiledItems(Findings findings) {
        this.findings = findings;
    }

    /** @param looks the items among which one moves on */
    ReviewPage.Filed filed(
            RequestContext context, AssessmentView view, AssessmentItem item, List<AssessmentItem> looks) {
        var id = view.row().id().value();
        var words = new ReviewLabels(context);
        var chips = new CitedSentences.Chips(CHIPS, ReviewLabels.items(id), "#e");
        return new ReviewPage.Filed(
                item.id(),
                item.question(),
                item.texts().path("expectation").asString(""),
                words.why(item.looks()),
                words.conclusion(Conclusion.of(item.result())),
                item.isOverridden() ? words.conclusion(Conclusion.of(item.conclusion())) : null,
                new CitedSentences(context.words(), chips).of(item.id(), item.texts()),
                item.computed().path("missing").asString(""),
                said(context, id, item),
                decided(context, item),
                raised(context, id, item.id()),
                may(view, item, looks));
    }

    private static List<ReviewPage.Said> said(RequestContext context, long assessment, AssessmentItem item) {
        var said = new ArrayList<ReviewPage.Said>();
        var answer = item.answer();
        var override = answer.override();
        var numbers = answer.numbers();
        var measure = answer.measure();
        add(context, said, "override", override == null ? "" : override.reason());
        add(context, said, "not-applicable", answer.notApplicable());
        add(context, said, "numbers", numbers == null ? "" : numbers.done() + " / " + numbers.total());
        add(context, said, "narrative", answer.narrative());
        evidence(context, said, answer.evidence(), ReviewLabels.files(assessment, item.id()));
        add(context, said, "gap", answer.gap());
        if (measure != null) {
            var due = measure.due() == null ? "" : measure.due().toString();
            add(context, said, "measure", context.t("review.measure", measure.action(), measure.owner(), due));
        }
        return said;
    }

    private static void evidence(
            RequestContext context, List<ReviewPage.Said> said, ItemAnswer.@Nullable Evidence evidence, String files) {
        if (evidence != null) {
            var dated = evidence.dated();
            add(context, said, "statement", evidence.statement());
            add(context, said, "reference", evidence.reference());
            evidence.files()
                    .forEach(file -> said.add(
                            new ReviewPage.Said(context.t("review.said.file"), file.name(), files + file.sha256())));
            add(context, said, "dated", dated == null ? "" : dated.toString());
        }
    }

    private static void add(RequestContext context, List<ReviewPage.Said> said, String part, String text) {
        if (!text.isBlank()) {
            said.add(new ReviewPage.Said(context.t("review.said." + part), text, ""));
        }
    }

    /** The last return stays to be read when the item is filed again. */
    private static String decided(RequestContext context, AssessmentItem item) {
        var review = item.review();
        var at = review.at() == null ? "" : context.words().minute(review.at());
        var reason = review.reason();
        if (review.decision() == Decision.ACCEPTED) {
            return context.t("review.decided.accepted", at);
        }
        if (reason == null) {
            return "";
        }
        var state = review.decision() == Decision.RETURNED ? "returned" : "filed-again";
        return context.t("review.decided." + state, context.t("review.reason." + reason.code()), review.words(), at);
    }

    private List<ReviewPage.Link> raised(RequestContext context, long assessment, String item) {
        return findings.ofItem(context.actor(), assessment, item).stream()
                .map(finding -> new ReviewPage.Link(
                        context.t(
                                "review.finding",
                                finding.problem(),
                                context.t("finding.state." + finding.state().code())),
                        "/findings/" + finding.id().value()))
                .toList();
    }

    private static ReviewPage.May may(AssessmentView view, AssessmentItem item, List<AssessmentItem> looks) {
        var id = view.row().id().value();
        boolean open = view.may().review() && item.review().decision() != Decision.RETURNED;
        int at = IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).id().equals(item.id()))
                .findFirst()
                .orElse(-1);
        return new ReviewPage.May(
                open && item.review().decision() == Decision.NONE,
                open,
                ReviewLabels.href(id, item.id()),
                "/findings/new?assessment=" + id + "&item=" + item.id(),
                neighbour(id, looks, at - 1),
                neighbour(id, looks, at + 1),
                item.version());
    }

    private static @Nullable String neighbour(long id, List<AssessmentItem> looks, int at) {
        return at < 0 || at >= looks.size()
                ? null
                : ReviewLabels.href(id, looks.get(at).id());
    }
}
