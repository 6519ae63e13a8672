package org.mingcha.cli.campaign;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.ReviewQuery;
import org.mingcha.inspection.campaign.ReviewSlice;
import org.mingcha.inspection.campaign.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign review}: what waits for a reviewer. */
@Command(name = "review", description = "${bundle:cli.campaign.review.description}")
final class CampaignReviewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "${bundle:cli.campaign.option.limit}")
    private int limit;

    CampaignReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var campaign = new CampaignId(id);
        if (session.bean(Campaigns.class).find(session.actor(), campaign).isEmpty()) {
            return CampaignAnswer.unknown(session, id);
        }
        var query = ReviewQuery.of(campaign).withLimit(limit);
        var page = session.bean(Reviews.class).queue(session.actor(), query);
        if (session.isJson()) {
            session.json(Map.of(
                    "items", page.items(),
                    "assessments", page.assessments(),
                    "ready",
                            page.ready().stream()
                                    .map(each -> each.assessment().value())
                                    .toList(),
                    "rows",
                            page.rows().stream()
                                    .map(CampaignReviewCommand::json)
                                    .toList()));
        }
        page.rows()
                .forEach(row -> session.line(
                        "cli.campaign.waiting",
                        Long.toString(row.assessment().value()),
                        row.unit().name(),
                        row.item(),
                        session.messages()
                                .get("inspection.result." + row.result().code()),
                        row.sentence()));
        return 0;
    }

    private static Map<String, Object> json(ReviewSlice.Row row) {
        return Map.of(
                "assessment", row.assessment().value(),
                "unit", row.unit().code(),
                "item", row.item(),
                "result", row.result().code(),
                "looks", row.looks().stream().map(look -> look.code()).sorted().toList(),
                "version", row.version());
    }
}
