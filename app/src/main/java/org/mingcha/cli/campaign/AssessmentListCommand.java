package org.mingcha.cli.campaign;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.CampaignId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code campaign assessments}: of a unit, of a campaign, or all. */
@Command(name = "assessments", description = "${bundle:cli.campaign.assessments.description}")
final class AssessmentListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.inspection.option.unit}")
    private @Nullable String unit;

    @Option(names = "--campaign", paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private @Nullable Long campaign;

    @Option(names = "--state", split = ",", paramLabel = "STATE", description = "${bundle:cli.campaign.option.state}")
    private List<String> states = List.of();

    AssessmentListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var query = new AssessmentQuery(
                campaign == null ? null : new CampaignId(campaign), unit, AssessmentRows.states(states), null, null, 1);
        var rows = new AssessmentRows(session);
        var found = rows.all(query);
        if (session.isJson()) {
            session.json(found.stream().map(CampaignJson::of).toList());
        }
        rows.print(found);
        return 0;
    }
}
