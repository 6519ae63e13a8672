package org.mingcha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentRow;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code campaign show}: how far it is, unit by unit. */
@Command(name = "show", description = "${bundle:cli.campaign.show.description}")
final class CampaignShowCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    CampaignShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var campaign = new CampaignId(id);
        return session.bean(Campaigns.class)
                .find(Actor.operator(), campaign)
                .map(view -> print(view, rows(campaign)))
                .orElseGet(() -> Told.unknown(session, id));
    }

    private List<AssessmentRow> rows(CampaignId campaign) {
        var assessments = session.bean(Assessments.class);
        var rows = new ArrayList<AssessmentRow>();
        var query = AssessmentQuery.all().of(campaign).withLimit(PAGE);
        for (var page = assessments.list(Actor.operator(), query); ; ) {
            rows.addAll(page.rows());
            if (page.next() == null) {
                return rows;
            }
            page = assessments.list(Actor.operator(), query.afterRow(page.next()));
        }
    }

    private int print(CampaignView view, List<AssessmentRow> rows) {
        if (session.isJson()) {
            var json = CampaignJson.of(view);
            json.put("assessments", rows.stream().map(CampaignJson::of).toList());
            session.json(json);
        }
        rows.forEach(row -> session.line(
                "cli.campaign.row",
                row.id().value(),
                row.unit().code(),
                row.unit().name(),
                session.messages()
                        .get("inspection.assessment.state." + row.state().code()),
                row.done(),
                row.total()));
        return 0;
    }
}
