package org.mingcha.inspection.finding.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Origin;
import org.springframework.stereotype.Component;

/** What a finding is raised from, as far as it is there for this actor. */
@Component
public class Origins {
    private final Assessments assessments;

    Origins(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Empty where it names no assessment, or none that is there with this item. */
    public Optional<Findings.Subject> subject(Actor actor, Origin origin) {
        var assessment = origin.assessment();
        return assessment == null
                ? Optional.empty()
                : assessments
                        .find(actor, new AssessmentId(assessment))
                        .flatMap(view -> view.item(origin.item())
                                .map(item -> new Findings.Subject(
                                        view.row().unit().code(), item.id(), item.question(), item.conclusion())));
    }

    boolean isThere(Actor actor, Origin origin, String unit) {
        return origin.assessment() == null
                || subject(actor, origin)
                        .filter(subject -> subject.unit().equals(unit))
                        .isPresent();
    }
}
