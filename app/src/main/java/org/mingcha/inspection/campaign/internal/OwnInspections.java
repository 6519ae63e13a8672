package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Self-inspections that a unit opens by itself: one unfinished at a time. */
@Component
public class OwnInspections {
    private final Organisation organisation;
    private final Checklists checklists;
    private final AssessmentTable assessments;
    private final AssessmentCalculator computing;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    OwnInspections(
            Organisation organisation,
            Checklists checklists,
            AssessmentTable assessments,
            AssessmentCalculator computing,
            MingchaClock clock,
            TransactionTemplate transaction) {
        this.organisation = organisation;
        this.checklists = checklists;
        this.assessments = assessments;
        this.computing = computing;
        this.clock = clock;
        this.transaction = transaction;
    }

    public AssessmentOpenResult open(Actor actor, Inspect inspect) {
        var unit = organisation.find(inspect.unit()).orElse(null);
        var checklist = checklists
                .find(actor, inspect.checklist())
                .map(PublishedChecklist::checklist)
                .orElse(null);
        var role = unit == null
                ? null
                : CampaignAuthority.answering(actor, unit.path()).orElse(null);
        if (unit == null || checklist == null || role == null) {
            return new AssessmentOpenResult.Unknown();
        }
        return hindrance(unit, checklist, inspect.period()).orElseGet(() -> {
            checklists.seal(checklist);
            var opener = new AssessmentTable.Opener(role, actor.account());
            return new AssessmentOpenResult.Opened(opened(inspect, checklist.reference(), opener));
        });
    }

    private Optional<AssessmentOpenResult> hindrance(UnitView unit, Checklist checklist, Period period) {
        if (!unit.isOpen()) {
            return Optional.of(
                    new AssessmentOpenResult.Refused(CampaignResult.Reason.UNIT_CLOSED, List.of(unit.code())));
        }
        if (period.from().isAfter(clock.today())) {
            return Optional.of(
                    new AssessmentOpenResult.Refused(CampaignResult.Reason.PERIOD_TO_COME, List.of(period.code())));
        }
        return checklist.kinds().contains(unit.kind())
                ? Optional.empty()
                : Optional.of(new AssessmentOpenResult.Refused(CampaignResult.Reason.NOT_ASKED, List.of(unit.code())));
    }

    /** Two who open it at once get the same one. */
    private AssessmentId opened(Inspect inspect, String checklist, AssessmentTable.Opener opener) {
        var id = Objects.requireNonNull(transaction.execute(_ -> assessments
                .insertOwn(inspect.unit(), checklist, inspect.period(), opener)
                .or(() -> assessments.unfinishedOwn(inspect.unit(), checklist, inspect.period()))
                .orElseThrow()));
        computing.one(id);
        return id;
    }
}
