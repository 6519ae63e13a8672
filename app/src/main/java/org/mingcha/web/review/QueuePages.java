package org.mingcha.web.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.inspection.campaign.ReviewQuery;
import org.mingcha.inspection.campaign.ReviewSlice.Ready;
import org.mingcha.inspection.campaign.ReviewSlice.Row;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the review queue together. */
@Component
class QueuePages {
    private static final Set<Role> REVIEWING = Set.of(Role.INSPECTOR);
    private static final int ROWS = 50;
    private static final int READY = 20;
    private static final int CAMPAIGNS = 20;

    private final Reviews reviews;
    private final Campaigns campaigns;
    private final UnitsTable units;

    QueuePages(Reviews reviews, Campaigns campaigns, UnitsTable units) {
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.units = units;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(
            @Nullable String campaign,
            @Nullable String look,
            @Nullable String after) {
        ReviewQuery query() {
            var wanted = chosen();
            var query = ReviewQuery.of(id())
                    .withLimit(ROWS)
                    .withLooks(wanted.map(Set::of).orElse(Set.of()));
            return query.afterRow(
                    after == null ? null : ReviewQuery.Cursor.parse(after).orElse(null));
        }

        @Nullable
        CampaignId id() {
            return campaign != null && campaign.matches("\\d{1,18}") ? new CampaignId(Long.parseLong(campaign)) : null;
        }

        Optional<Look> chosen() {
            return Arrays.stream(Look.values())
                    .filter(each -> each.code().equals(look))
                    .findFirst();
        }

        String href(Optional<Look> wanted, ReviewQuery.@Nullable Cursor cursor) {
            var id = id();
            var parts = Stream.of(
                            id == null ? "" : "campaign=" + id.value(),
                            wanted.map(each -> "look=" + each.code()).orElse(""),
                            cursor == null ? "" : "after=" + cursor.text())
                    .filter(part -> !part.isEmpty())
                    .toList();
            return parts.isEmpty() ? "/reviews" : "/reviews?" + String.join("&", parts);
        }
    }

    QueuePage page(RequestContext context, Wanted wanted) {
        var query = wanted.query();
        var page = reviews.queue(context.actor(), query);
        var id = wanted.id();
        return new QueuePage(
                context.shell(NavSection.REVIEWS, "review.heading"),
                context.t("review.lead", page.items(), page.assessments()),
                options(context, id),
                id == null ? "" : Long.toString(id.value()),
                wanted.chosen().map(Look::code).orElse(""),
                tabs(context, wanted),
                groups(context, page.rows()),
                page.ready().stream().limit(READY).map(ready -> link(ready)).toList(),
                Math.max(0, page.ready().size() - READY),
                page.next() == null ? null : wanted.href(wanted.chosen(), page.next()),
                query.after() == null ? null : wanted.href(wanted.chosen(), null));
    }

    private List<QueuePage.Option> options(RequestContext context, @Nullable CampaignId chosen) {
        var all = new QueuePage.Option("", context.t("review.campaign.all"), chosen == null);
        var own = campaigns.list(context.actor(), null, CAMPAIGNS).campaigns().stream()
                .filter(campaign -> isReviewed(context, campaign))
                .map(campaign -> new QueuePage.Option(
                        Long.toString(campaign.id().value()),
                        campaign.mandate().title(),
                        campaign.id().equals(chosen)));
        return Stream.concat(Stream.of(all), own).toList();
    }

    /** Not those that a superior issued. */
    private boolean isReviewed(RequestContext context, CampaignView campaign) {
        return units.find(context.actor(), campaign.issuer().code())
                .filter(issuer -> context.actor().holds(REVIEWING, issuer.path()))
                .isPresent();
    }

    private static List<QueuePage.Tab> tabs(RequestContext context, Wanted wanted) {
        var words = new ReviewLabels(context);
        var chosen = wanted.chosen();
        var all =
                new QueuePage.Tab(context.t("review.look.all"), wanted.href(Optional.empty(), null), chosen.isEmpty());
        var looks = Arrays.stream(Look.values())
                .map(look -> new QueuePage.Tab(
                        words.word(look),
                        wanted.href(Optional.of(look), null),
                        chosen.filter(look::equals).isPresent()));
        return Stream.concat(Stream.of(all), looks).toList();
    }

    private List<QueuePage.Group> groups(RequestContext context, List<Row> rows) {
        var titles = new HashMap<CampaignId, String>();
        var groups = new ArrayList<QueuePage.Group>();
        for (int from = 0, to; from < rows.size(); from = to) {
            var first = rows.get(from);
            to = from + 1;
            while (to < rows.size() && rows.get(to).assessment().equals(first.assessment())) {
                to++;
            }
            groups.add(new QueuePage.Group(
                    first.unit().name(),
                    title(context, titles, first.campaign()),
                    ReviewLabels.href(first.assessment().value()),
                    rows.subList(from, to).stream()
                            .map(row -> row(context, row))
                            .toList()));
        }
        return groups;
    }

    private String title(RequestContext context, Map<CampaignId, String> titles, CampaignId id) {
        return titles.computeIfAbsent(
                id,
                wanted -> campaigns
                        .find(context.actor(), wanted)
                        .map(campaign -> campaign.mandate().title())
                        .orElse(""));
    }

    private static QueuePage.Row row(RequestContext context, Row row) {
        var words = new ReviewLabels(context);
        var given = row.given();
        return new QueuePage.Row(
                ReviewLabels.href(row.assessment().value(), row.item()),
                row.item(),
                row.question(),
                words.conclusion(Conclusion.of(given == null ? row.result() : given)),
                words.why(row.looks()),
                row.sentence());
    }

    private static QueuePage.Link link(Ready ready) {
        return new QueuePage.Link(
                ready.unit().name(), ReviewLabels.href(ready.assessment().value()));
    }
}
