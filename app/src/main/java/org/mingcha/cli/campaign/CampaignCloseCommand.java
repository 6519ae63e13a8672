package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code campaign close}. */
@Command(name = "close", description = "${bundle:cli.campaign.close.description}")
final class CampaignCloseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    CampaignCloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var campaigns = session.bean(Campaigns.class);
        var campaign = new CampaignId(id);
        return campaigns
                .find(session.writer(), campaign)
                .map(view -> CampaignAnswer.of(session, campaigns.close(session.writer(), campaign, view.version())))
                .orElseGet(() -> CampaignAnswer.unknown(session, id));
    }
}
