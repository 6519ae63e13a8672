package org.mingcha.web.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.web.support.RequestContext;

/** How far an assessment is, who acts next, and what this reader can do. */
final class AssessmentStages {
    private static final List<String> OWN = List.of("answer", "sign-own");
    private static final List<String> ORDERED = List.of("answer", "sign", "review", "accept");

    private final RequestContext context;
    private final AssessmentView view;

    AssessmentStages(RequestContext context, AssessmentView view) {
        this.context = context;
        this.view = view;
    }

    List<AssessmentPage.Step> steps() {
        var steps = view.campaign() == null ? OWN : ORDERED;
        int now = switch (view.row().state()) {
            case COMPUTING, OPEN, RETURNED -> 0;
            case SUBMITTED -> 1;
            case IN_REVIEW -> 2;
            case ACCEPTED -> steps.size();
        };
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new AssessmentPage.Step(
                        context.t("assessment.step." + steps.get(at)), at < now ? "done" : at == now ? "now" : "later"))
                .toList();
    }

    boolean isSealing() {
        var seals = view.seals();
        return switch (view.row().state()) {
            case COMPUTING, OPEN, SUBMITTED -> false;
            case IN_REVIEW -> seals.submitted() == null;
            case RETURNED -> seals.returned() == null;
            case ACCEPTED -> seals.accepted() == null;
        };
    }

    /** A sentence on who acts next. */
    String waiting() {
        var row = view.row();
        var closure = row.closure();
        var campaign = view.campaign();
        if (closure != null) {
            var successors = new AssessmentLabels(context.words()).list(closure.successors());
            return closure.successors().isEmpty()
                    ? context.t("assessment.waits.unit-closed", closure.on())
                    : context.t("assessment.waits.unit-merged", closure.on(), successors);
        }
        if (campaign != null && campaign.state() == CampaignView.State.CLOSED && !isAccepted()) {
            return context.t("assessment.waits.campaign-closed");
        }
        var own = campaign == null && isAccepted() ? "-own" : "";
        return context.t(
                "assessment.waits." + row.state().code() + own,
                campaign == null ? "" : campaign.issuer().name(),
                row.total() - row.done());
    }

    private boolean isAccepted() {
        return view.row().state() == AssessmentState.ACCEPTED;
    }

    AssessmentPage.@Nullable Next next() {
        var base = AssessmentItemLines.base(view);
        if (view.may().sign()) {
            return new AssessmentPage.Next(base + "/signature", context.t("assessment.next.sign"));
        }
        if (view.may().answer()) {
            return waitingAfter(view, "")
                    .map(item ->
                            new AssessmentPage.Next(base + "/items/" + item, context.t("assessment.next.item", item)))
                    .orElseGet(() -> new AssessmentPage.Next(base + "/check", context.t("assessment.next.check")));
        }
        return view.may().review()
                ? new AssessmentPage.Next("/reviews/" + view.row().id().value(), context.t("assessment.next.review"))
                : null;
    }

    /** The next item after this one that waits for the unit, from the start again after the last. */
    static Optional<String> waitingAfter(AssessmentView view, String item) {
        var items = view.items();
        int at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(item))
                .findFirst()
                .orElse(-1);
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(step -> items.get((at + step) % items.size()))
                .filter(each -> each.progress() != ItemProgress.DONE)
                .map(AssessmentItem::id)
                .findFirst();
    }
}
