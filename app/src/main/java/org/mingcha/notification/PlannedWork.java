package org.mingcha.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.command.BilingualText;
import org.mingcha.database.Coded;

/**
 * One thing that is asked of a unit.
 *
 * @param id stable within the unit's year
 * @param titleKey the message that says what it is
 * @param hint what is expected, in the words of whoever asks; may be empty
 * @param path the address of the page where it is seen
 * @param from the first day on which it can be done
 * @param doneOn the day of the entry that counts for it; empty: none yet, or it is no entry
 */
public record PlannedWork(
        Kind kind,
        String id,
        String titleKey,
        List<BilingualText> titleArguments,
        String hint,
        String path,
        LocalDate from,
        LocalDate dueOn,
        Optional<LocalDate> doneOn,
        State state) {
    /** Who asks for it. */
    public enum Kind implements Coded {
        /** A checklist's expectation. */
        ACT,
        /** A return's period. */
        RETURN,
        /** A campaign. */
        ASSESSMENT,
        /** A risk's own day. */
        REVIEW
    }

    /** How far it is. */
    public enum State implements Coded {
        DONE,
        /** Done after its day. */
        DONE_LATE,
        LATE,
        /** It can be done now. */
        OPEN,
        COMING
    }

    public PlannedWork {
        titleArguments = List.copyOf(titleArguments);
    }

    public boolean isDone() {
        return state == State.DONE || state == State.DONE_LATE;
    }

    public boolean isLate() {
        return state == State.LATE || state == State.DONE_LATE;
    }

    static State stateOf(boolean done, LocalDate from, LocalDate dueOn, LocalDate today) {
        if (done) {
            return State.DONE;
        }
        if (today.isAfter(dueOn)) {
            return State.LATE;
        }
        return today.isBefore(from) ? State.COMING : State.OPEN;
    }
}
