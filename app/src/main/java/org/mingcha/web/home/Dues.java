package org.mingcha.web.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueDates;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.DueSlice;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** What is due for the reader, as the first page shows it: overdue, this week, later. */
@Component
class Dues {
    private static final int ROWS = 30;

    private final DueDates dates;
    private final MingchaClock clock;

    Dues(DueDates dates, MingchaClock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** @param own whether the reader's unit has an assessment to answer: it need not be shown twice */
    record Listed(
            List<HomePage.Section> sections,
            long count,
            boolean own,
            @Nullable String more) {}

    Listed of(RequestContext context, UnitLine home, @Nullable String after) {
        var cursor = after == null ? null : DueSlice.Cursor.parse(after).orElse(null);
        var page = dates.due(context.actor(), cursor, ROWS);
        var today = clock.today();
        var sections = new ArrayList<HomePage.Section>();
        for (var when : DueDate.When.values()) {
            var tasks = page.dues().stream()
                    .filter(due -> due.when() == when)
                    .map(due -> task(context, home, due, today))
                    .toList();
            if (!tasks.isEmpty()) {
                sections.add(new HomePage.Section(
                        context.t("web.home.due." + code(when)),
                        count(page, when),
                        when == DueDate.When.OVERDUE,
                        tasks));
            }
        }
        var next = page.next();
        return new Listed(sections, page.count(), isOwn(page, home), next == null ? null : "/?after=" + next.text());
    }

    private static boolean isOwn(DueSlice page, UnitLine home) {
        return page.dues().stream()
                .anyMatch(due -> due.unit().equals(home.code())
                        && (due.kind() == DueKind.ANSWER || due.kind() == DueKind.RETURNED));
    }

    private static HomePage.Task task(RequestContext context, UnitLine home, DueDate due, LocalDate today) {
        var title = context.t(due.titleKey(), due.titleArguments().toArray());
        var day = context.t("web.home.due-on", due.dueOn());
        var where = due.unit().equals(home.code()) ? day : context.t("web.home.due-of", due.unitName(), day);
        var reminder = due.reminder();
        var detail = reminder == null
                ? where
                : context.t("web.home.due-reminded", where, reminder.on(), reminder.byUnitName());
        boolean overdue = due.when() == DueDate.When.OVERDUE;
        return new HomePage.Task(
                left(context, due.dueOn(), today),
                overdue ? "tri" : shape(due.kind()),
                overdue ? "bad" : "wait",
                due.path(),
                title,
                detail);
    }

    private static String left(RequestContext context, LocalDate due, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return context.t("web.home.due-past", -days);
        }
        return days == 0 ? context.t("web.home.due-today") : context.t("web.home.due-left", days);
    }

    /** Half: somebody else has done the first part. */
    private static String shape(DueKind kind) {
        return switch (kind) {
            case SIGN, REVIEW, DECIDE, VERIFY, CLOSE, TAKE, ACKNOWLEDGE_INCIDENT, APPROVE_CLAIM, ACKNOWLEDGE_CLAIM ->
                "half";
            case RETURNED -> "back";
            case ANSWER,
                    RECTIFY,
                    FILE,
                    REPORT_INCIDENT,
                    REVIEW_INCIDENT,
                    REVIEW_RISK,
                    ANSWER_CLAIM,
                    ESCALATE_CLAIM,
                    ANSWER_ASSIGNMENT,
                    ACCEPT_QUESTION,
                    ANSWER_QUESTION -> "ring";
        };
    }

    private static long count(DueSlice page, DueDate.When when) {
        return switch (when) {
            case OVERDUE -> page.overdue();
            case THIS_WEEK -> page.thisWeek();
            case LATER -> page.later();
        };
    }

    private static String code(DueDate.When when) {
        return when.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
