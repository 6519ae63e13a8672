package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code campaign compute}: what a campaign still lacks after a command or a server was killed. */
@Command(name = "compute", description = "${bundle:cli.campaign.compute.description}")
final class CampaignComputeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    CampaignComputeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var campaigns = session.bean(Campaigns.class);
        var campaign = new CampaignId(id);
        if (campaigns.find(session.writer(), campaign).isEmpty()) {
            return CampaignAnswer.unknown(session, id);
        }
        campaigns.compute(campaign);
        return print(campaigns.find(session.writer(), campaign).orElseThrow());
    }

    private int print(CampaignView view) {
        if (session.isJson()) {
            session.json(CampaignJson.of(view));
        }
        session.line("cli.campaign.computed", Integer.toString(view.progress().computed()));
        return 0;
    }
}
