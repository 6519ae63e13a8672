package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.State;

/** What an act leads to, and by when the next one is due. */
record FindingProgress(WorkingDays calendar) {
    /** Working days that the superior has to look at what was put right. */
    static final int DAYS_TO_VERIFY = 5;

    /** Working days that the superior has to decide what was asked, and to close what was verified. */
    static final int DAYS_TO_DECIDE = 3;

    /** Only for an act that is possible, with the days that it needs. */
    Moved after(FindingLine before, FindingCommand command, LocalDate today) {
        return switch (command) {
            case FindingCommand.Plan _ -> to(State.UNDERWAY, before.dueOn(), true, today);
            case FindingCommand.Extend(var until, var _) -> asked(before, until, today);
            case FindingCommand.Appeal _ -> to(State.APPEALED, before.dueOn(), before.planned(), today);
            case FindingCommand.Decide decision -> decided(before, decision.granted(), today);
            case FindingCommand.Rectify _ -> to(State.SUBMITTED, before.dueOn(), true, today);
            case FindingCommand.Verify look ->
                to(look.passed() ? State.VERIFIED : State.UNDERWAY, before.dueOn(), before.planned(), today);
            case FindingCommand.Close _ -> to(State.CLOSED, before.dueOn(), before.planned(), today);
            case FindingCommand.Reopen again -> to(State.OPEN, again.due(), false, today);
        };
    }

    private Moved asked(FindingLine before, LocalDate until, LocalDate today) {
        var by = actBy(State.EXTENSION_ASKED, before.dueOn(), today);
        return new Moved(State.EXTENSION_ASKED, before.dueOn(), by, before.planned(), until);
    }

    private Moved decided(FindingLine before, boolean granted, LocalDate today) {
        var back = before.planned() ? State.UNDERWAY : State.OPEN;
        if (before.state() == State.APPEALED) {
            return to(granted ? State.WITHDRAWN : back, before.dueOn(), before.planned(), today);
        }
        var wanted = Objects.requireNonNull(before.wantedOn());
        return to(back, granted ? wanted : before.dueOn(), before.planned(), today);
    }

    private Moved to(State state, LocalDate dueOn, boolean planned, LocalDate today) {
        return new Moved(state, dueOn, actBy(state, dueOn, today), planned, null);
    }

    private @Nullable LocalDate actBy(State state, LocalDate dueOn, LocalDate today) {
        return switch (state) {
            case OPEN, UNDERWAY -> dueOn;
            case EXTENSION_ASKED, APPEALED, VERIFIED -> calendar.after(today, DAYS_TO_DECIDE);
            case SUBMITTED -> calendar.after(today, DAYS_TO_VERIFY);
            case CLOSED, WITHDRAWN -> null;
        };
    }
}
