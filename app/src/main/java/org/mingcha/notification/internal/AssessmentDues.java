package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.campaign.AssessmentAccepted;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSigned;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSubmitted;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignClosed;
import org.mingcha.inspection.campaign.CampaignIssued;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ItemReturned;
import org.mingcha.notification.DueKind;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Assessments' due dates. A self-inspection without a campaign has none, and neither has a unit that was closed. */
@Component
class AssessmentDues implements DueSource {
    private static final Set<DueKind> KINDS = Set.of(DueKind.ANSWER, DueKind.SIGN, DueKind.REVIEW, DueKind.RETURNED);
    private static final Set<AssessmentState> PENDING = Set.of(
            AssessmentState.COMPUTING,
            AssessmentState.OPEN,
            AssessmentState.SUBMITTED,
            AssessmentState.IN_REVIEW,
            AssessmentState.RETURNED);
    /** Working days that the issuer has to review what was signed. */
    private static final int DAYS_TO_REVIEW = 5;

    /** Working days after a return; the unit is told the same. */
    private static final int DAYS_TO_FILE_AGAIN = 3;

    private static final int PAGE = 500;

    private final DueTable table;
    private final Assessments assessments;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final RulesInForce rules;

    AssessmentDues(
            DueTable table, Assessments assessments, TransparencyLog log, MingchaClock clock, RulesInForce rules) {
        this.rules = rules;
        this.table = table;
        this.assessments = assessments;
        this.log = log;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CampaignIssued issued) {
        issued.asked()
                .forEach(asked -> table.only(
                        KINDS,
                        asked.assessment().value(),
                        List.of(new Asked(asked.assessment(), asked.unit(), issued.title())
                                .ofUnit(DueKind.ANSWER, issued.due()))));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssessmentSubmitted submitted) {
        follow(submitted.assessment());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssessmentSigned signed) {
        follow(signed.assessment());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ItemReturned returned) {
        follow(returned.assessment());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AssessmentAccepted accepted) {
        table.only(KINDS, accepted.assessment().value(), List.of());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CampaignClosed closed) {
        rows(AssessmentQuery.all().of(closed.campaign()))
                .forEach(row -> table.only(KINDS, row.id().value(), List.of()));
    }

    private void follow(AssessmentId id) {
        assessments
                .find(Actor.operator(), id)
                .ifPresent(
                        view -> table.only(KINDS, id.value(), due(view).stream().toList()));
    }

    @Override
    public Set<DueKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Due> dues() {
        return rows(AssessmentQuery.all().in(PENDING)).stream()
                .filter(row -> row.campaign() != null)
                .flatMap(row -> assessments.find(Actor.operator(), row.id()).stream())
                .flatMap(view -> due(view).stream())
                .toList();
    }

    private List<AssessmentSummary> rows(AssessmentQuery query) {
        var wanted = query.withLimit(PAGE);
        return assessments
                .list(Actor.operator(), wanted)
                .all(next -> assessments.list(Actor.operator(), wanted.afterRow(next)));
    }

    private Optional<Due> due(AssessmentView view) {
        var row = view.row();
        var campaign = view.campaign();
        if (campaign == null || campaign.state() == CampaignView.State.CLOSED || row.closure() != null) {
            return Optional.empty();
        }
        var asked = new Asked(row.id(), row.unit().code(), campaign.mandate().title());
        var seals = view.seals();
        return switch (row.state()) {
            case COMPUTING, OPEN -> Optional.ofNullable(row.due()).map(day -> asked.ofUnit(DueKind.ANSWER, day));
            case SUBMITTED -> Optional.ofNullable(row.due()).map(asked::sign);
            case IN_REVIEW ->
                Optional.of(asked.review(rules.workingDays().after(dayOf(seals.submitted()), DAYS_TO_REVIEW)));
            case RETURNED ->
                Optional.of(asked.ofUnit(
                        DueKind.RETURNED, rules.workingDays().after(dayOf(seals.returned()), DAYS_TO_FILE_AGAIN)));
            case ACCEPTED -> Optional.empty();
        };
    }

    /** What has no index yet was written just now. */
    private LocalDate dayOf(@Nullable Long index) {
        return index == null
                ? clock.today()
                : log.byIndex(index)
                        .flatMap(log::record)
                        .map(SealedRecord::happenedOn)
                        .orElseGet(clock::today);
    }

    private record Asked(AssessmentId assessment, String unit, String title) {
        Due ofUnit(DueKind kind, LocalDate day) {
            return due(kind, Set.of(Role.CLERK, Role.OFFICER), "/assessments/" + assessment.value(), day);
        }

        Due sign(LocalDate day) {
            var path = "/assessments/" + assessment.value() + "/signature";
            return due(DueKind.SIGN, Set.of(Role.LEADER), path, day);
        }

        Due review(LocalDate day) {
            return due(DueKind.REVIEW, Set.of(Role.INSPECTOR), "/reviews/" + assessment.value(), day);
        }

        private Due due(DueKind kind, Set<Role> roles, String path, LocalDate day) {
            var key = "notification.due." + kind.code();
            return new Due(kind, assessment.value(), unit, roles, path, key, List.of(title), day);
        }
    }
}
