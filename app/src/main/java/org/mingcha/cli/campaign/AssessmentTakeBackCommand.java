package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign take-back}: open again, as long as it isn't signed. */
@Command(name = "take-back", description = "${bundle:cli.campaign.take-back.description}")
final class AssessmentTakeBackCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    AssessmentTakeBackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return CampaignAnswer.of(
                session, session.bean(Assessments.class).takeBack(session.writer(), assessment.seen(session)));
    }
}
