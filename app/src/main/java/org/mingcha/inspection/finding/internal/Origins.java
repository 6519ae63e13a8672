package org.mingcha.inspection.finding.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What a finding is raised from, as far as it is there for this actor. */
@Component
public class Origins {
    private final Assessments assessments;
    private final Ledger ledger;

    Origins(Assessments assessments, Ledger ledger) {
        this.assessments = assessments;
        this.ledger = ledger;
    }

    /** Empty where it names neither an assessment nor an entry, or none that is there for this actor. */
    public Optional<Findings.Subject> subject(Actor actor, Origin origin) {
        var entry = origin.entry();
        if (entry != null) {
            return ledger.entry(actor, new EntryId(entry))
                    .filter(view -> !view.withdrawn())
                    .map(view -> new Findings.Subject(view.unit(), "", view.title(), null));
        }
        var assessment = origin.assessment();
        return assessment == null ? Optional.empty() : item(actor, assessment, origin.item());
    }

    private Optional<Findings.Subject> item(Actor actor, long assessment, String named) {
        return assessments
                .find(actor, new AssessmentId(assessment))
                .flatMap(view -> view.item(named)
                        .map(item -> new Findings.Subject(
                                view.row().unit().code(), item.id(), item.question(), item.conclusion())));
    }

    boolean isThere(Actor actor, Origin origin, String unit) {
        boolean names = origin.assessment() != null || origin.entry() != null;
        return !names
                || subject(actor, origin)
                        .filter(subject -> subject.unit().equals(unit))
                        .isPresent();
    }
}
