package org.mingcha.notification.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.notification.DueKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Findings' due dates: one at a time, since each state waits for one side. */
@Component
class FindingDues implements DueSource {
    static final Set<DueKind> KINDS = Set.of(DueKind.RECTIFY, DueKind.DECIDE, DueKind.VERIFY, DueKind.CLOSE);
    private static final Set<Role> UNIT = Set.of(Role.CLERK, Role.OFFICER);
    private static final Set<Role> SUPERIOR = Set.of(Role.INSPECTOR);
    private static final int LONGEST_PROBLEM = 60;

    private final DueTable table;
    private final Findings findings;

    FindingDues(DueTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** In the act's own transaction: an act without its due date, or the reverse, is never seen. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(FindingMoved moved) {
        table.only(KINDS, moved.finding().value(), due(moved).stream().toList());
    }

    @Override
    public Set<DueKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Due> dues() {
        return findings.pending().stream().flatMap(each -> due(each).stream()).toList();
    }

    private static Optional<Due> due(FindingMoved moved) {
        var actBy = moved.actBy();
        var kind = kind(moved);
        if (actBy == null || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Due(
                kind.get(),
                moved.finding().value(),
                moved.unit(),
                kind.get() == DueKind.RECTIFY ? UNIT : SUPERIOR,
                "/findings/" + moved.finding().value(),
                "notification.due." + kind.get().code(),
                List.of(shortened(moved.problem())),
                actBy));
    }

    private static Optional<DueKind> kind(FindingMoved moved) {
        return switch (moved.state()) {
            case OPEN, UNDERWAY -> Optional.of(DueKind.RECTIFY);
            case EXTENSION_ASKED, APPEALED -> Optional.of(DueKind.DECIDE);
            case SUBMITTED -> Optional.of(DueKind.VERIFY);
            case VERIFIED -> Optional.of(DueKind.CLOSE);
            case CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    private static String shortened(String problem) {
        return problem.codePointCount(0, problem.length()) <= LONGEST_PROBLEM
                ? problem
                : problem.substring(0, problem.offsetByCodePoints(0, LONGEST_PROBLEM)) + "…";
    }
}
