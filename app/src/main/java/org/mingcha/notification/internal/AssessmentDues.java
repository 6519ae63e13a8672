package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.campaign.AssessmentAccepted;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentRow;
import org.mingcha.inspection.campaign.AssessmentSigned;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSubmitted;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignClosed;
import org.mingcha.inspection.campaign.CampaignIssued;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ItemReturned;
import org.mingcha.notification.DueKind;
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
    private final WorkingDays calendar = WorkingDays.shipped();

    AssessmentDues(DueTable table, Assessments assessments, TransparencyLog log, MingchaClock clock) {
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
                                .due(DueKind.ANSWER, issued.due()))));
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

    private List<AssessmentRow> rows(AssessmentQuery query) {
        var rows = new ArrayList<AssessmentRow>();
        var page = assessments.list(Actor.operator(), query.withLimit(PAGE));
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = assessments.list(Actor.operator(), query.withLimit(PAGE).afterRow(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    private Optional<Due> due(AssessmentView view) {
        var row = view.row();
        var campaign = view.campaign();
        if (campaign == null || campaign.state() == CampaignView.State.CLOSED || row.closure() != null) {
            return Optional.empty();
        }
        var asked = new Asked(row.id(), row.unit().code(), campaign.mandate().title());
        return kind(row.state()).flatMap(kind -> day(kind, view).map(day -> asked.due(kind, day)));
    }

    private static Optional<DueKind> kind(AssessmentState state) {
        return switch (state) {
            case COMPUTING, OPEN -> Optional.of(DueKind.ANSWER);
            case SUBMITTED -> Optional.of(DueKind.SIGN);
            case IN_REVIEW -> Optional.of(DueKind.REVIEW);
            case RETURNED -> Optional.of(DueKind.RETURNED);
            case ACCEPTED -> Optional.empty();
        };
    }

    private Optional<LocalDate> day(DueKind kind, AssessmentView view) {
        return switch (kind) {
            case REVIEW -> Optional.of(calendar.after(dayOf(view.seals().submitted()), DAYS_TO_REVIEW));
            case RETURNED -> Optional.of(calendar.after(dayOf(view.seals().returned()), DAYS_TO_FILE_AGAIN));
            case ANSWER,
                    SIGN,
                    RECTIFY,
                    DECIDE,
                    VERIFY,
                    CLOSE,
                    FILE,
                    REPORT_INCIDENT,
                    ACKNOWLEDGE_INCIDENT,
                    REVIEW_INCIDENT,
                    REVIEW_RISK,
                    ANSWER_CLAIM,
                    ACKNOWLEDGE_CLAIM,
                    ACCEPT_QUESTION,
                    ANSWER_QUESTION -> Optional.ofNullable(view.row().due());
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
        Due due(DueKind kind, LocalDate day) {
            return new Due(
                    kind,
                    assessment.value(),
                    unit,
                    roles(kind),
                    path(kind, assessment.value()),
                    "notification.due." + kind.code(),
                    List.of(title),
                    day);
        }
    }

    private static Set<Role> roles(DueKind kind) {
        return switch (kind) {
            case SIGN -> Set.of(Role.LEADER);
            case REVIEW -> Set.of(Role.INSPECTOR);
            case ANSWER,
                    RETURNED,
                    RECTIFY,
                    DECIDE,
                    VERIFY,
                    CLOSE,
                    FILE,
                    REPORT_INCIDENT,
                    ACKNOWLEDGE_INCIDENT,
                    REVIEW_INCIDENT,
                    REVIEW_RISK,
                    ANSWER_CLAIM,
                    ACKNOWLEDGE_CLAIM,
                    ACCEPT_QUESTION,
                    ANSWER_QUESTION -> Set.of(Role.CLERK, Role.OFFICER);
        };
    }

    private static String path(DueKind kind, long id) {
        return switch (kind) {
            case SIGN -> "/assessments/" + id + "/signature";
            case REVIEW -> "/reviews/" + id;
            case ANSWER,
                    RETURNED,
                    RECTIFY,
                    DECIDE,
                    VERIFY,
                    CLOSE,
                    FILE,
                    REPORT_INCIDENT,
                    ACKNOWLEDGE_INCIDENT,
                    REVIEW_INCIDENT,
                    REVIEW_RISK,
                    ANSWER_CLAIM,
                    ACKNOWLEDGE_CLAIM,
                    ACCEPT_QUESTION,
                    ANSWER_QUESTION -> "/assessments/" + id;
        };
    }
}
