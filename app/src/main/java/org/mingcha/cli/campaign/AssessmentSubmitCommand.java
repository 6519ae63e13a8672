package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign submit}: for the leader's signature. */
@Command(name = "submit", description = "${bundle:cli.campaign.submit.description}")
final class AssessmentSubmitCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    AssessmentSubmitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return CampaignAnswer.of(
                session, session.bean(Assessments.class).submit(session.writer(), assessment.seen(session)));
    }
}
