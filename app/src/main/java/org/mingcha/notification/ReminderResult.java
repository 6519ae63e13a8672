package org.mingcha.notification;

import org.mingcha.database.Coded;

/** What came of reminding a unit. */
public sealed interface ReminderResult {
    /** It shows from now on. */
    record Reminded(String unitName) implements ReminderResult {}

    /** Nothing was written. */
    record Refused(Why why) implements ReminderResult {}

    /** Why not. Each has one sentence: {@code notification.reminder.refused.<code>}. */
    enum Why implements Coded {
        /** No such unit below the actor's own. */
        NOT_FOUND,
        /** Nothing waits for the unit there. */
        NOT_DUE,
        /** Not a working day, or not between 8:30 and 17:30. */
        OUTSIDE_HOURS,
        ALREADY_TODAY
    }
}
