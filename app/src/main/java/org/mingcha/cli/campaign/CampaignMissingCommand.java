package org.mingcha.cli.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code campaign missing}: the units that have not signed, in their official order. */
@Command(name = "missing", description = "${bundle:cli.campaign.missing.description}")
final class CampaignMissingCommand implements Callable<Integer> {
    private static final Set<AssessmentState> UNSIGNED =
            Set.of(AssessmentState.COMPUTING, AssessmentState.OPEN, AssessmentState.SUBMITTED);

    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    CampaignMissingCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var campaign = new CampaignId(id);
        if (session.bean(Campaigns.class).find(session.actor(), campaign).isEmpty()) {
            return CampaignAnswer.unknown(session, id);
        }
        var query = AssessmentQuery.all().of(campaign).in(UNSIGNED).only(AssessmentQuery.Only.EXPECTED);
        return print(new AssessmentRows(session).all(query));
    }

    private int print(List<AssessmentSummary> missing) {
        if (session.isJson()) {
            session.json(Map.of(
                    "campaign",
                    id,
                    "missing",
                    missing.stream().map(CampaignJson::of).toList()));
        }
        if (missing.isEmpty()) {
            session.line("cli.campaign.none-missing");
        }
        new AssessmentRows(session).print(missing);
        return 0;
    }
}
