package org.mingcha.notification.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.PlannedWork;
import org.mingcha.notification.YearPlans;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is due for an actor as one iCalendar (RFC 5545). A due date is a day and belongs to no zone; only the alarm is an
 * instant: nine o'clock, in the body's zone, of the last working day before.
 */
@Component
public class DueCalendar {
    private static final int PAGE = 200;
    /** A calendar with more is of no use to anybody. */
    private static final int MOST = 1_000;

    private static final int MOST_UNITS = 10;
    private static final Set<Role> WORKING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private static final LocalTime ALARM = LocalTime.of(9, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DueReader reading;
    private final MingchaClock clock;
    private final TransparencyLog log;
    private final String address;
    private final RulesInForce rules;
    private final YearPlans plans;

    DueCalendar(
            DueReader reading,
            MingchaClock clock,
            TransparencyLog log,
            @Value("${mingcha.url}") String address,
            RulesInForce rules,
            YearPlans plans) {
        this.rules = rules;
        this.plans = plans;
        this.reading = reading;
        this.clock = clock;
        this.log = log;
        this.address = address;
    }

    public String of(Actor actor, Locale locale) {
        var sentences = new NotificationMessages(locale);
        var calendar = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Mingcha//Due dates//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", sentences.of("notification.calendar.name"))
                .line("X-WR-TIMEZONE", clock.zone().getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H")
                .line("X-PUBLISHED-TTL", "PT4H");
        var now = clock.now();
        var host = log.head().origin().replaceAll("/.*", "");
        var frame = new Frame(sentences, now, host);
        all(actor).forEach(due -> add(calendar, due, frame));
        units(actor)
                .forEach(unit -> plans.acts(actor, unit, clock.today().getYear()).stream()
                        .filter(work -> !work.isDone())
                        .forEach(work -> add(calendar, unit, work, frame)));
        return calendar.line("END", "VCALENDAR").toString();
    }

    /** What all events of one calendar share. */
    private record Frame(NotificationMessages sentences, Instant now, String host) {}

    /** Whose work it is: a year's plan is kept by the unit itself. */
    private static List<String> units(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> WORKING.contains(grant.role()))
                .map(Actor.Grant::unit)
                .distinct()
                .limit(MOST_UNITS)
                .toList();
    }

    /** What a checklist expects by the end of a month, on that month's last day. */
    private void add(CalendarText calendar, String unit, PlannedWork work, Frame frame) {
        var title = frame.sentences().title(work);
        calendar.line("BEGIN", "VEVENT")
                .line("UID", "plan-" + unit + "-" + work.dueOn().getYear() + "-" + work.id() + "@" + frame.host())
                .line("DTSTAMP", UTC.format(frame.now()))
                .line("DTSTART;VALUE=DATE", DAY.format(work.dueOn()))
                .line("DTEND;VALUE=DATE", DAY.format(work.dueOn().plusDays(1)))
                .text("SUMMARY", work.isLate() ? frame.sentences().of("notification.calendar.overdue", title) : title)
                .text("DESCRIPTION", work.hint() + "\n" + address + work.path())
                .line("URL", address + work.path())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private List<DueDate> all(Actor actor) {
        var dues = new ArrayList<DueDate>();
        var page = reading.page(actor, null, PAGE);
        dues.addAll(page.dues());
        while (page.next() != null && dues.size() < MOST) {
            page = reading.page(actor, page.next(), PAGE);
            dues.addAll(page.dues());
        }
        return dues;
    }

    private void add(CalendarText calendar, DueDate due, Frame frame) {
        var title = frame.sentences().title(due);
        boolean overdue = due.when() == DueDate.When.OVERDUE;
        calendar.line("BEGIN", "VEVENT")
                .line("UID", due.kind().code() + "-" + due.subject() + "-" + due.unit() + "@" + frame.host())
                .line("DTSTAMP", UTC.format(frame.now()))
                .line("DTSTART;VALUE=DATE", DAY.format(due.dueOn()))
                .line("DTEND;VALUE=DATE", DAY.format(due.dueOn().plusDays(1)))
                .text("SUMMARY", overdue ? frame.sentences().of("notification.calendar.overdue", title) : title)
                .text("DESCRIPTION", due.unitName() + "\n" + address + due.path())
                .line("URL", address + due.path())
                .line("TRANSP", "TRANSPARENT");
        if (!overdue) {
            addAlarm(calendar, due, title);
        }
        calendar.line("END", "VEVENT");
    }

    private void addAlarm(CalendarText calendar, DueDate due, String title) {
        var at = dayBefore(due.dueOn()).atTime(ALARM).atZone(clock.zone()).toInstant();
        calendar.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", title)
                .line("TRIGGER;VALUE=DATE-TIME", UTC.format(at))
                .line("END", "VALARM");
    }

    private LocalDate dayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!rules.workingDays().isWorked(before)) {
            before = before.minusDays(1);
        }
        return before;
    }
}
