package org.mingcha.notification;

import java.time.YearMonth;
import java.util.List;

/**
 * What is asked of a unit in a year, by the day until which it should be done.
 *
 * @param works in the order of their days
 */
public record YearPlan(String unit, int year, List<PlannedWork> works) {
    public YearPlan {
        works = List.copyOf(works);
    }

    /** What should be done by the end of this month of the year. */
    public List<PlannedWork> of(int month) {
        return works.stream()
                .filter(work -> YearMonth.from(work.dueOn()).equals(YearMonth.of(year, month)))
                .toList();
    }
}
