package org.mingcha.cli.campaign;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code campaign issue}: returns when every unit's assessment has its figures. */
@Command(name = "issue", description = "${bundle:cli.campaign.issue.description}")
final class CampaignIssueCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CampaignOptions options = new CampaignOptions();

    @Option(names = "--key", defaultValue = "", paramLabel = "K", description = "${bundle:cli.campaign.option.key}")
    private String key = "";

    CampaignIssueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var draft = options.draft();
        session.seal();
        var campaigns = session.bean(Campaigns.class);
        return switch (campaigns.issue(session.writer(), draft, key.strip())) {
            case IssueResult.Issued(var id) -> computed(campaigns, id);
            case IssueResult.Conflict(var id) -> conflict(id);
            case IssueResult.Refused(var faults) -> CampaignOptions.refuse(session, faults);
        };
    }

    private int conflict(CampaignId id) {
        if (session.isJson()) {
            session.json(Map.of("refused", "key-reused", "campaign", id.value()));
        }
        session.note("inspection.campaign.conflict", key, Long.toString(id.value()));
        return 1;
    }

    private int computed(Campaigns campaigns, CampaignId id) {
        session.seal();
        campaigns.compute(id);
        int units =
                campaigns.find(session.writer(), id).orElseThrow().progress().expected();
        if (session.isJson()) {
            session.json(Map.of("campaign", id.value(), "units", units));
        }
        session.line("cli.campaign.issued", Long.toString(id.value()), Integer.toString(units));
        return 0;
    }
}
