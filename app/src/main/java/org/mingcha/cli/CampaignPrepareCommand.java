package org.mingcha.cli;

import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.Preparing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign prepare}: what it would cost those who answer; issues nothing. */
@Command(name = "prepare", description = "${bundle:cli.campaign.prepare.description}")
final class CampaignPrepareCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CampaignOptions options = new CampaignOptions();

    CampaignPrepareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var draft = options.draft();
        session.seal();
        return switch (session.bean(Campaigns.class).prepare(Actor.operator(), draft)) {
            case Preparing.Prepared prepared -> print(prepared);
            case Preparing.Refused(var faults) -> CampaignOptions.refuse(session, faults);
        };
    }

    private int print(Preparing.Prepared prepared) {
        var burden = prepared.burden();
        if (session.isJson()) {
            session.json(burden);
            return 0;
        }
        session.line("cli.campaign.burden", burden.units(), burden.questions(), burden.minutes());
        session.line("cli.campaign.answered", burden.answered(), burden.sampled(), burden.margin());
        burden.items().stream()
                .filter(item -> !item.known().isEmpty())
                .forEach(item -> session.line("cli.campaign.known", item.id(), item.question(), item.answeredUnits()));
        burden.withoutUsers().forEach(unit -> session.line("cli.campaign.nobody", unit.code(), unit.name()));
        return 0;
    }
}
