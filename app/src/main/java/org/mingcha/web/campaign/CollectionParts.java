package org.mingcha.web.campaign;

import java.time.Duration;
import java.util.Optional;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ReportCollection;
import org.mingcha.inspection.campaign.ReportCollections;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Says how far all reports of a campaign are. */
@Component
class CollectionParts {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final CollectionPart NONE = new CollectionPart("", "", false, false, 0, 0);

    private final ReportCollections collections;

    CollectionParts(ReportCollections collections) {
        this.collections = collections;
    }

    /** Empty for who may not have them. */
    Optional<CollectionPart> of(RequestContext context, CampaignView campaign) {
        return collections.mayCollect(context.actor(), campaign)
                ? Optional.of(collections
                        .find(context.actor(), campaign.id())
                        .map(found -> part(context, found))
                        .orElse(NONE))
                : Optional.empty();
    }

    private static CollectionPart part(RequestContext context, ReportCollection found) {
        return switch (found.state()) {
            case RUNNING ->
                new CollectionPart(
                        context.t("campaign.reports.running", found.done(), found.total()),
                        "wait",
                        true,
                        false,
                        found.done(),
                        found.total());
            case DONE -> new CollectionPart(done(context, found), "ok", false, true, found.done(), found.total());
            case CANCELLED -> over(context.t("campaign.reports.cancelled"));
            case INTERRUPTED -> over(context.t("campaign.reports.interrupted"));
            case FAILED -> over(context.t("campaign.reports.failed"));
        };
    }

    private static String done(RequestContext context, ReportCollection found) {
        var with = found.total() - found.skipped();
        var until = context.words().minute(found.changedAt().plus(KEPT));
        var size = context.words().size(found.size());
        return found.skipped() == 0
                ? context.t("campaign.reports.done", with, size, until)
                : context.t("campaign.reports.done-without", with, size, until, found.skipped());
    }

    private static CollectionPart over(String text) {
        return new CollectionPart(text, "warn", false, false, 0, 0);
    }
}
