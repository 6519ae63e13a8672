package org.mingcha.notification;

import java.util.Collection;
import java.util.Map;
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

    /** By an inspector or a leader of a unit above; of a task by an officer too. */
    @Transactional
    public ReminderResult remind(Actor actor, String unit, ReminderSubject subject) {
        return reminder.remind(actor, unit, subject);
    }

    /** How often units were reminded of these tasks, by the tasks' numbers; those that nobody was reminded of are not there. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> ofAssignments(Collection<Long> assignments) {
        return reminder.ofAssignments(assignments);
    }
}
