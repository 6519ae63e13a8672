package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code campaign accept}: an item, or the whole assessment. */
@Command(name = "accept", description = "${bundle:cli.campaign.accept.description}")
final class AssessmentAcceptCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    @Option(names = "--item", paramLabel = "ITEM", description = "${bundle:cli.campaign.option.item}")
    private String item = "";

    AssessmentAcceptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var reviews = session.bean(Reviews.class);
        return CampaignAnswer.of(
                session,
                item.isEmpty()
                        ? reviews.accept(session.writer(), assessment.seen(session))
                        : reviews.accept(session.writer(), assessment.seen(session, item)));
    }
}
