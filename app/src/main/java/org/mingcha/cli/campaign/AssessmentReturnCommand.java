package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code campaign return}: one item, with a reason. */
@Command(name = "return", description = "${bundle:cli.campaign.return.description}")
final class AssessmentReturnCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    @Option(names = "--item", required = true, paramLabel = "ITEM", description = "${bundle:cli.campaign.option.item}")
    private String item = "";

    @Option(
            names = "--reason",
            defaultValue = "other",
            paramLabel = "CODE",
            description = "${bundle:cli.campaign.option.return-reason}")
    private ReturnReason reason = ReturnReason.OTHER;

    @Option(names = "--words", required = true, paramLabel = "T", description = "${bundle:cli.campaign.option.words}")
    private String words = "";

    AssessmentReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return CampaignAnswer.of(
                session,
                session.bean(Reviews.class).giveBack(session.writer(), assessment.seen(session, item), reason, words));
    }
}
