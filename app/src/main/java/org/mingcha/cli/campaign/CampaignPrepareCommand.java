package org.mingcha.cli.campaign;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Burden;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.PreparationResult;
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
        return switch (session.bean(Campaigns.class).prepare(session.actor(), draft)) {
            case PreparationResult.Prepared prepared -> print(prepared);
            case PreparationResult.Refused(var faults) -> CampaignOptions.refuse(session, faults);
        };
    }

    private int print(PreparationResult.Prepared prepared) {
        var burden = prepared.burden();
        if (session.isJson()) {
            session.json(CampaignJson.of(burden));
            return 0;
        }
        line("cli.campaign.burden", burden.units(), burden.questions(), burden.minutes());
        line("cli.campaign.answered", burden.answered(), burden.sampled(), burden.margin());
        burden.items().forEach(this::known);
        burden.withoutUsers().forEach(unit -> session.line("cli.campaign.nobody", unit.code(), unit.name()));
        return 0;
    }

    private void known(Burden.Item item) {
        Arrays.stream(Burden.Known.values())
                .filter(item.known()::contains)
                .forEach(known -> session.line(
                        "cli.campaign.known." + known.code(),
                        item.id(),
                        item.question(),
                        Integer.toString(item.answeredUnits())));
    }

    private void line(String key, int... numbers) {
        session.line(key, Arrays.stream(numbers).mapToObj(Integer::toString).toArray());
    }
}
