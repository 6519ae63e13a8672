package org.mingcha.cli.campaign;

import java.util.Optional;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.ItemVersion;
import picocli.CommandLine.Parameters;

/** Which assessment a command is about. A script acts on what is there when it acts. */
final class AssessmentParameter {
    @Parameters(index = "0", paramLabel = "ASSESSMENT", description = "${bundle:cli.campaign.option.assessment}")
    private long id;

    AssessmentId id() {
        return new AssessmentId(id);
    }

    Optional<AssessmentView> view(Session session) {
        return session.bean(Assessments.class).find(session.actor(), id());
    }

    AssessmentVersion seen(Session session) {
        return new AssessmentVersion(
                id(), view(session).map(AssessmentView::version).orElse(0));
    }

    ItemVersion seen(Session session, String item) {
        int version = view(session)
                .flatMap(view -> view.item(item))
                .map(found -> found.version())
                .orElse(0);
        return new ItemVersion(id(), item, version);
    }
}
