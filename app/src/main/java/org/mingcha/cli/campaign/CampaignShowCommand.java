package org.mingcha.cli.campaign;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign show}: how far it is, unit by unit. */
@Command(name = "show", description = "${bundle:cli.campaign.show.description}")
final class CampaignShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    @Option(names = "--state", split = ",", paramLabel = "STATE", description = "${bundle:cli.campaign.option.state}")
    private List<String> states = List.of();

    CampaignShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var campaign = new CampaignId(id);
        var query = AssessmentQuery.all().of(campaign).in(AssessmentRows.states(states));
        return session.bean(Campaigns.class)
                .find(session.actor(), campaign)
                .map(view -> print(view, new AssessmentRows(session).all(query)))
                .orElseGet(() -> CampaignAnswer.unknown(session, id));
    }

    private int print(CampaignView view, List<AssessmentSummary> rows) {
        if (session.isJson()) {
            var json = CampaignJson.of(view);
            json.put("assessments", rows.stream().map(CampaignJson::of).toList());
            session.json(json);
        }
        progress(view);
        new AssessmentRows(session).print(rows);
        return 0;
    }

    private void progress(CampaignView view) {
        var progress = view.progress();
        session.line(
                "cli.campaign.head",
                view.mandate().title(),
                view.mandate().basis(),
                view.mandate().plan(),
                session.messages()
                        .get("inspection.campaign.state." + view.state().code()),
                view.deadline().due());
        session.line(
                "cli.campaign.progress",
                Integer.toString(progress.expected()),
                Integer.toString(progress.open()),
                Integer.toString(progress.submitted()),
                Integer.toString(progress.inReview()),
                Integer.toString(progress.returned()),
                Integer.toString(progress.accepted()));
        session.line(
                "cli.campaign.exceptions",
                Integer.toString(progress.late()),
                Integer.toString(progress.unitsClosed()),
                Integer.toString(progress.computed()));
    }
}
