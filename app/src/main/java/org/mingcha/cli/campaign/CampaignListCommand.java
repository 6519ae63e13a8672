package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;

/** {@code campaign list}: the newest hundred. */
@Command(name = "list", description = "${bundle:cli.campaign.list.description}")
final class CampaignListCommand implements Callable<Integer> {
    private static final int MOST = 100;

    private final Session session;

    CampaignListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var page = session.bean(Campaigns.class).list(session.actor(), null, MOST);
        if (session.isJson()) {
            session.json(page.campaigns().stream().map(CampaignJson::of).toList());
        }
        page.campaigns()
                .forEach(campaign -> session.line(
                        "cli.campaign.line",
                        Long.toString(campaign.id().value()),
                        campaign.mandate().title(),
                        Integer.toString(campaign.progress().accepted()),
                        Integer.toString(campaign.progress().expected()),
                        campaign.deadline().due()));
        return 0;
    }
}
