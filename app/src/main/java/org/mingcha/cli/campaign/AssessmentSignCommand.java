package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code campaign sign}: as the leader does. */
@Command(name = "sign", description = "${bundle:cli.campaign.sign.description}")
final class AssessmentSignCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    @Option(names = "--despite", paramLabel = "REASON", description = "${bundle:cli.campaign.sign.despite}")
    private String despite = "";

    AssessmentSignCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return CampaignAnswer.of(
                session, session.bean(Assessments.class).sign(session.writer(), assessment.seen(session), despite));
    }
}
