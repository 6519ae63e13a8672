package org.mingcha.web.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ReviewPosition;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.web.citation.CitedEntries;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of one filing together. */
@Component
class ReviewPages {
    private static final Set<Role> REVIEWING = Set.of(Role.INSPECTOR);
    private static final Set<AssessmentState> FILED =
            Set.of(AssessmentState.IN_REVIEW, AssessmentState.RETURNED, AssessmentState.ACCEPTED);

    private final Assessments assessments;
    private final Reviews reviews;
    private final FiledItems items;
    private final CitedEntries entries;
    private final UnitsTable units;

    ReviewPages(Assessments assessments, Reviews reviews, FiledItems items, CitedEntries entries, UnitsTable units) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.items = items;
        this.entries = entries;
        this.units = units;
    }

    /** Signed once, and of a campaign that this reader reviews. */
    AssessmentView find(RequestContext context, long id) {
        return assessments
                .find(context.actor(), new AssessmentId(id))
                .filter(view -> FILED.contains(view.row().state()))
                .filter(view ->
                        issuer(view).filter(code -> reviews(context, code)).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static Optional<String> issuer(AssessmentView view) {
        return Optional.ofNullable(view.campaign())
                .map(campaign -> campaign.issuer().code());
    }

    private boolean reviews(RequestContext context, String issuer) {
        return units.find(context.actor(), issuer)
                .filter(unit -> context.actor().holds(REVIEWING, unit.path()))
                .isPresent();
    }

    /** The first item that waits; where none does, the filing as a whole. */
    ReviewPage page(RequestContext context, AssessmentView view) {
        return page(context, view, ReviewFormState.NONE);
    }

    ReviewPage page(RequestContext context, AssessmentView view, ReviewFormState reply) {
        var first = view.items().stream().filter(ReviewFormHandler::waits).findFirst();
        return page(context, view, first.orElse(null), reply);
    }

    ReviewPage page(RequestContext context, AssessmentView view, String item, ReviewFormState reply) {
        return page(context, view, view.item(item).orElseThrow(NotFound::new), reply);
    }

    private ReviewPage page(
            RequestContext context, AssessmentView view, @Nullable AssessmentItem item, ReviewFormState reply) {
        var looks = view.items().stream().filter(each -> isListed(each)).toList();
        var rest = view.items().stream().filter(each -> !isListed(each)).toList();
        var cited = item == null ? List.<Long>of() : List.copyOf(CitedEntries.indexes(item.computed()));
        var campaign = Objects.requireNonNull(view.campaign());
        var title = context.t(
                "review.title", view.row().unit().name(), campaign.mandate().title());
        return new ReviewPage(
                context.shellTitled(NavSection.REVIEWS, title),
                heading(context, view, campaign, title),
                lines(context, view, looks, item),
                lines(context, view, rest, item),
                item == null || isListed(item) ? List.of() : lines(context, view, List.of(item), item),
                standing(context, view),
                item == null ? null : items.filed(context, view, item, looks),
                entries.of(context, cited),
                cited.size(),
                reply);
    }

    private static boolean isListed(AssessmentItem item) {
        return !item.looks().isEmpty() || item.review().decision() == Decision.RETURNED;
    }

    private ReviewPage.Heading heading(
            RequestContext context, AssessmentView view, CampaignView campaign, String title) {
        var row = view.row();
        var place = reviews.place(context.actor(), campaign.id(), row.id());
        return new ReviewPage.Heading(
                row.id().value(),
                title,
                campaign.mandate().title(),
                "/reviews?campaign=" + campaign.id().value(),
                facts(context, view, place),
                "/assessments/" + row.id().value(),
                place.map(ReviewPosition::previous).map(ReviewPages::href).orElse(null),
                place.map(ReviewPosition::next).map(ReviewPages::href).orElse(null));
    }

    private static String href(AssessmentId id) {
        return ReviewLabels.href(id.value());
    }

    private static String facts(RequestContext context, AssessmentView view, Optional<ReviewPosition> place) {
        var looks = view.items().stream().filter(ReviewPages::isListed).toList();
        long seen = looks.stream()
                .filter(item -> item.review().decision() != Decision.NONE)
                .count();
        var submitted = view.seals().submitted();
        var facts = new java.util.ArrayList<String>();
        place.ifPresent(at -> facts.add(context.t("review.place", at.number(), at.total())));
        facts.add(submitted == null ? context.t("review.signed-pending") : context.t("review.signed", submitted));
        facts.add(context.t("review.seen", seen, looks.size()));
        return String.join(" · ", facts);
    }

    private static List<ReviewPage.Line> lines(
            RequestContext context, AssessmentView view, List<AssessmentItem> items, @Nullable AssessmentItem current) {
        var words = new ReviewLabels(context);
        return items.stream()
                .map(item -> new ReviewPage.Line(
                        ReviewLabels.href(view.row().id().value(), item.id()),
                        item.id(),
                        item.question(),
                        words.mark(item),
                        current != null && item.id().equals(current.id())))
                .toList();
    }

    private static ReviewPage.Standing standing(RequestContext context, AssessmentView view) {
        long waiting = view.items().stream().filter(ReviewFormHandler::waits).count();
        long returned = view.items().stream()
                .filter(item -> item.review().decision() == Decision.RETURNED)
                .count();
        var accepted = view.seals().accepted();
        if (view.row().state() == AssessmentState.ACCEPTED) {
            var index = accepted == null ? "" : accepted.toString();
            return new ReviewPage.Standing("accepted", context.t("review.standing.accepted", index), view.version());
        }
        var state = waiting > 0 ? "waiting" : returned > 0 ? "returned" : "ready";
        return new ReviewPage.Standing(
                state, context.t("review.standing." + state, waiting > 0 ? waiting : returned), view.version());
    }
}
