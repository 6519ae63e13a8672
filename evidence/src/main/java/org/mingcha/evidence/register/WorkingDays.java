package org.mingcha.evidence.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.mingcha.evidence.StrictObject;

/**
 * Which days are worked.
 *
 * @param years the years that the calendar knows; all others count Monday to Friday
 * @param off days off beside the weekends
 * @param work weekend days that are worked
 */
public record WorkingDays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> work) {
    public WorkingDays {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        work = Set.copyOf(work);
    }

    /** All years that come with the product, whenever they were announced. */
    public static WorkingDays shipped() {
        return of(RuleBook.shipped().all().toList());
    }

    /** The calendars among these rules. */
    static WorkingDays of(Iterable<RuleInForce> rules) {
        var years = new HashSet<Integer>();
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        for (var each : rules) {
            var rule = each.rule();
            if (rule.name().startsWith(PublishedRule.WORKING_DAYS)) {
                years.add(Integer.valueOf(rule.name().substring(PublishedRule.WORKING_DAYS.length())));
                var in = new StrictObject(rule.value(), rule.name());
                in.texts("off").forEach(range -> addAll(off, range));
                in.texts("work").forEach(day -> work.add(LocalDate.parse(day)));
            }
        }
        return new WorkingDays(years, off, work);
    }

    public boolean isWorked(LocalDate day) {
        return work.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    /** The last of this many working days after the day, which doesn't count itself. */
    public LocalDate after(LocalDate day, int count) {
        var at = day;
        for (var left = count; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at;
    }

    /** Whether the calendar knows the years from this day to that. */
    public boolean knows(LocalDate from, LocalDate to) {
        return years.contains(from.getYear()) && years.contains(to.getYear());
    }

    private static void addAll(Set<LocalDate> days, String range) {
        var ends = range.split("/", 2);
        LocalDate.parse(ends[0])
                .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                .forEach(days::add);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
