package org.mingcha.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to do by a day.
 *
 * @param subject the id of the finding, the assessment or the return's period that it is about
 * @param path the address of the page where it is done
 * @param titleKey the message that says what it is
 * @param reminder the newest from a superior; null: none
 */
public record DueDate(
        DueKind kind,
        long subject,
        String unit,
        String unitName,
        String path,
        String titleKey,
        List<String> titleArguments,
        LocalDate dueOn,
        When when,
        @Nullable Reminder reminder) {
    /** A superior reminded the unit of it. */
    public record Reminder(LocalDate on, String byUnitName) {}

    /** How near the day is. */
    public enum When {
        OVERDUE,
        THIS_WEEK,
        LATER
    }

    public DueDate {
        titleArguments = List.copyOf(titleArguments);
    }
}
