package org.mingcha.notification;

import org.mingcha.accounts.Actor;
import org.mingcha.notification.internal.Reminder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A superior reminds one unit of one thing, in private: it shows on the first page and in the digest of those who do that
 * work, and nowhere else. None outside working hours, one a day and thing; no answer is asked for.
 */
@Service
public class Reminders {
    private final Reminder reminder;

    Reminders(Reminder reminder) {
        this.reminder = reminder;
    }

    /** By an inspector, a leader or an admin of a unit above. */
    @Transactional
    public ReminderResult remind(Actor actor, String unit, ReminderSubject subject) {
        return reminder.remind(actor, unit, subject);
    }
}
