package org.mingcha.inspection.finding.internal;

import static org.mingcha.inspection.finding.Act.APPEALED;
import static org.mingcha.inspection.finding.Act.CLOSED;
import static org.mingcha.inspection.finding.Act.DECIDED;
import static org.mingcha.inspection.finding.Act.EXTENSION_ASKED;
import static org.mingcha.inspection.finding.Act.PLANNED;
import static org.mingcha.inspection.finding.Act.RECTIFIED;
import static org.mingcha.inspection.finding.Act.REOPENED;
import static org.mingcha.inspection.finding.Act.VERIFIED;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.State;
import org.mingcha.inspection.finding.Step;

/** Which act may follow on which state, what it leads to, and by when the next one is due. */
record Transitions(WorkingDays calendar) {
    /** Working days that the superior has to look at what was put right. */
    static final int DAYS_TO_VERIFY = 5;

    /** Working days that the superior has to decide what was asked, and to close what was verified. */
    static final int DAYS_TO_DECIDE = 3;

    static Set<Act> possible(State state) {
        return switch (state) {
            case OPEN, UNDERWAY -> Set.of(PLANNED, EXTENSION_ASKED, APPEALED, RECTIFIED);
            case EXTENSION_ASKED -> Set.of(DECIDED, RECTIFIED);
            case APPEALED -> Set.of(DECIDED);
            case SUBMITTED -> Set.of(VERIFIED);
            case VERIFIED -> Set.of(CLOSED);
            case CLOSED -> Set.of(REOPENED);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Only for an act that is possible, with the days that it needs. */
    Moved after(FindingLine before, Step step, LocalDate today) {
        return switch (step) {
            case Step.Plan _ -> to(State.UNDERWAY, before.dueOn(), true, today);
            case Step.AskExtension ask -> asked(before, Objects.requireNonNull(ask.until()), today);
            case Step.Appeal _ -> to(State.APPEALED, before.dueOn(), before.planned(), today);
            case Step.Decide decision -> decided(before, decision.granted(), today);
            case Step.Rectify _ -> to(State.SUBMITTED, before.dueOn(), true, today);
            case Step.Verify look ->
                to(look.passed() ? State.VERIFIED : State.UNDERWAY, before.dueOn(), before.planned(), today);
            case Step.Close _ -> to(State.CLOSED, before.dueOn(), before.planned(), today);
            case Step.Reopen again -> to(State.OPEN, Objects.requireNonNull(again.dueOn()), false, today);
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
