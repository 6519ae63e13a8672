package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign refresh}: takes the ledger's newest entries into an assessment that is open. */
@Command(name = "refresh", description = "${bundle:cli.campaign.refresh.description}")
final class AssessmentRefreshCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    AssessmentRefreshCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return CampaignAnswer.of(session, session.bean(Assessments.class).refresh(session.writer(), assessment.id()));
    }
}
