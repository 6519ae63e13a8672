package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingState;

/** What an act leads to, and by when the next one is due. */
record FindingProgress(WorkingDays calendar) {
    /** Working days that the superior has to look at what was put right. */
    static final int DAYS_TO_VERIFY = 5;

    /** Working days that the superior has to decide what was asked, and to close what was verified. */
    static final int DAYS_TO_DECIDE = 3;

    /** Only for an act that is possible, with the days that it needs. */
    FindingPosition after(FindingRecord before, FindingCommand command, LocalDate today) {
        return switch (command) {
            case FindingCommand.Plan _ -> to(FindingState.UNDERWAY, before.dueOn(), true, today);
            case FindingCommand.Extend(var until, var _) -> asked(before, until, today);
            case FindingCommand.Appeal _ -> to(FindingState.APPEALED, before.dueOn(), before.planned(), today);
            case FindingCommand.Decide decision -> decided(before, decision.granted(), today);
            case FindingCommand.Rectify _ -> to(FindingState.SUBMITTED, before.dueOn(), true, today);
            case FindingCommand.Verify look ->
                to(
                        look.passed() ? FindingState.VERIFIED : FindingState.UNDERWAY,
                        before.dueOn(),
                        before.planned(),
                        today);
            case FindingCommand.Close _ -> to(FindingState.CLOSED, before.dueOn(), before.planned(), today);
            case FindingCommand.Reopen again -> to(FindingState.OPEN, again.due(), false, today);
        };
    }

    private FindingPosition asked(FindingRecord before, LocalDate until, LocalDate today) {
        var by = actBy(FindingState.EXTENSION_ASKED, before.dueOn(), today);
        return new FindingPosition(FindingState.EXTENSION_ASKED, before.dueOn(), by, before.planned(), until);
    }

    private FindingPosition decided(FindingRecord before, boolean granted, LocalDate today) {
        var back = before.planned() ? FindingState.UNDERWAY : FindingState.OPEN;
        if (before.state() == FindingState.APPEALED) {
            return to(granted ? FindingState.WITHDRAWN : back, before.dueOn(), before.planned(), today);
        }
        var wanted = Objects.requireNonNull(before.wantedOn());
        return to(back, granted ? wanted : before.dueOn(), before.planned(), today);
    }

    private FindingPosition to(FindingState state, LocalDate dueOn, boolean planned, LocalDate today) {
        return new FindingPosition(state, dueOn, actBy(state, dueOn, today), planned, null);
    }

    private @Nullable LocalDate actBy(FindingState state, LocalDate dueOn, LocalDate today) {
        return switch (state) {
            case OPEN, UNDERWAY -> dueOn;
            case EXTENSION_ASKED, APPEALED, VERIFIED -> calendar.after(today, DAYS_TO_DECIDE);
            case SUBMITTED -> calendar.after(today, DAYS_TO_VERIFY);
            case CLOSED, WITHDRAWN -> null;
        };
    }
}
