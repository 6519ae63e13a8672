package org.mingcha.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that somebody has to do by a day.
 *
 * @param subject the id of the finding, assessment or return that it is about
 * @param path the address of the page where it is done
 * @param titleKey the message that says what it is
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
        When when) {
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
