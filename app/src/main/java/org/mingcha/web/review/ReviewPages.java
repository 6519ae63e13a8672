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
    AssessmentView find(RequestContext visit, long id) {
        return assessments
                .find(visit.actor(), new AssessmentId(id))
                .filter(view -> FILED.contains(view.row().state()))
                .filter(view ->
                        issuer(view).filter(code -> reviews(visit, code)).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static Optional<String> issuer(AssessmentView view) {
        return Optional.ofNullable(view.campaign())
                .map(campaign -> campaign.issuer().code());
    }

    private boolean reviews(RequestContext visit, String issuer) {
        return units.find(visit.actor(), issuer)
                .filter(unit -> visit.actor().holds(REVIEWING, unit.path()))
                .isPresent();
    }

    /** The first item that waits; where none does, the filing as a whole. */
    ReviewPage page(RequestContext visit, AssessmentView view) {
        return page(visit, view, ReviewFormState.NONE);
    }

    ReviewPage page(RequestContext visit, AssessmentView view, ReviewFormState reply) {
        var first = view.items().stream().filter(ReviewFormHandler::waits).findFirst();
        return page(visit, view, first.orElse(null), reply);
    }

    ReviewPage page(RequestContext visit, AssessmentView view, String item, ReviewFormState reply) {
        return page(visit, view, view.item(item).orElseThrow(NotFound::new), reply);
    }

    private ReviewPage page(RequestContext visit, AssessmentView view, @Nullable AssessmentItem item, ReviewFormState reply) {
        var looks = view.items().stream().filter(each -> isListed(each)).toList();
        var rest = view.items().stream().filter(each -> !isListed(each)).toList();
        var cited = item == null ? List.<Long>of() : List.copyOf(CitedEntries.indexes(item.computed()));
        var campaign = Objects.requireNonNull(view.campaign());
        var title = visit.t(
                "review.title", view.row().unit().name(), campaign.mandate().title());
        return new ReviewPage(
                visit.shellTitled(NavSection.REVIEWS, title),
                heading(visit, view, campaign, title),
                lines(visit, view, looks, item),
                lines(visit, view, rest, item),
                item == null || isListed(item) ? List.of() : lines(visit, view, List.of(item), item),
                standing(visit, view),
                item == null ? null : items.filed(visit, view, item, looks),
                entries.of(visit, cited),
                cited.size(),
                reply);
    }

    private static boolean isListed(AssessmentItem item) {
        return !item.looks().isEmpty() || item.review().decision() == Decision.RETURNED;
    }

    private ReviewPage.Heading heading(RequestContext visit, AssessmentView view, CampaignView campaign, String title) {
        var row = view.row();
        var place = reviews.place(visit.actor(), campaign.id(), row.id());
        return new ReviewPage.Heading(
                row.id().value(),
                title,
                campaign.mandate().title(),
                "/reviews?campaign=" + campaign.id().value(),
                facts(visit, view, place),
                "/assessments/" + row.id().value(),
                place.map(ReviewPosition::previous).map(ReviewPages::href).orElse(null),
                place.map(ReviewPosition::next).map(ReviewPages::href).orElse(null));
    }

    private static String href(AssessmentId id) {
        return ReviewLabels.href(id.value());
    }

    private static String facts(RequestContext visit, AssessmentView view, Optional<ReviewPosition> place) {
        var looks = view.items().stream().filter(ReviewPages::isListed).toList();
        long seen = looks.stream()
                .filter(item -> item.review().decision() != Decision.NONE)
                .count();
        var submitted = view.seals().submitted();
        var facts = new java.util.ArrayList<String>();
        place.ifPresent(at -> facts.add(visit.t("review.place", at.number(), at.total())));
        facts.add(submitted == null ? visit.t("review.signed-pending") : visit.t("review.signed", submitted));
        facts.add(visit.t("review.seen", seen, looks.size()));
        return String.join(" · ", facts);
    }

    private static List<ReviewPage.Line> lines(
            RequestContext visit, AssessmentView view, List<AssessmentItem> items, @Nullable AssessmentItem current) {
        var words = new ReviewLabels(visit);
        return items.stream()
                .map(item -> new ReviewPage.Line(
                        ReviewLabels.href(view.row().id().value(), item.id()),
                        item.id(),
                        item.question(),
                        words.mark(item),
                        current != null && item.id().equals(current.id())))
                .toList();
    }

    private static ReviewPage.Standing standing(RequestContext visit, AssessmentView view) {
        long waiting = view.items().stream().filter(ReviewFormHandler::waits).count();
        long returned = view.items().stream()
                .filter(item -> item.review().decision() == Decision.RETURNED)
                .count();
        var accepted = view.seals().accepted();
        if (view.row().state() == AssessmentState.ACCEPTED) {
            var index = accepted == null ? "" : accepted.toString();
            return new ReviewPage.Standing("accepted", visit.t("review.standing.accepted", index), view.version());
        }
        var state = waiting > 0 ? "waiting" : returned > 0 ? "returned" : "ready";
        return new ReviewPage.Standing(
                state, visit.t("review.standing." + state, waiting > 0 ? waiting : returned), view.version());
    }
}
