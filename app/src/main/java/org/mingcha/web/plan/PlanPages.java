package org.mingcha.web.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.notification.PlannedWork;
import org.mingcha.notification.YearPlan;
import org.mingcha.notification.YearPlans;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of a year together, and its part for the first page. */
@Component
public class PlanPages {
    private static final int MOST_AT_HOME = 6;

    private final YearPlans plans;
    private final UnitsTable units;

    PlanPages(YearPlans plans, UnitsTable units) {
        this.plans = plans;
        this.units = units;
    }

    PlanPage of(RequestContext context, @Nullable String code, String typed) {
        var unit = units.wanted(context, code);
        var year = year(typed);
        var plan = plans.of(context.actor(), unit.code(), year).orElseThrow(NotFound::new);
        return new PlanPage(
                context.shell(NavSection.PLAN, "web.year-plan.heading"),
                context.t("web.year-plan.title", unit.name(), Integer.toString(year)),
                counts(context, plan.works()),
                now(context, plan, plans.today()),
                href(unit, year - 1),
                href(unit, year + 1),
                "/rules/coming?unit=" + unit.code(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(context, plan, month))
                        .toList());
    }

    /** What checklists expect of the reader's unit: what is late, what ends this month, what can be done; not what is due anyway. */
    public List<PlanPage.Line> thisMonth(RequestContext context, UnitLine unit) {
        var today = plans.today();
        return plans.acts(context.actor(), unit.code(), today.getYear()).stream()
                .filter(work -> !work.isDone() && work.state() != PlannedWork.State.COMING)
                .sorted(Comparator.comparing(PlannedWork::dueOn).thenComparing(PlannedWork::id))
                .limit(MOST_AT_HOME)
                .map(work -> line(context, work))
                .toList();
    }

    /** What need not wait for the month in which it ends, so that it isn't all left to December. */
    private static List<PlanPage.Line> now(RequestContext context, YearPlan plan, LocalDate today) {
        return plan.works().stream()
                .filter(work -> work.kind() == PlannedWork.Kind.ACT && work.state() == PlannedWork.State.OPEN)
                .filter(work -> YearMonth.from(work.dueOn()).isAfter(YearMonth.from(today)))
                .map(work -> line(context, work))
                .toList();
    }

    private int year(String typed) {
        if (typed.isBlank()) {
            return plans.today().getYear();
        }
        if (!typed.matches("2\\d{3}")) {
            throw new NotFound();
        }
        return Integer.parseInt(typed);
    }

    private static String href(UnitLine unit, int year) {
        return "/plan?unit=" + unit.code() + "&year=" + year;
    }

    private PlanPage.Month month(RequestContext context, YearPlan plan, int month) {
        var works = plan.of(month);
        var today = plans.today();
        boolean runs = plan.year() == today.getYear() && month == today.getMonthValue();
        return new PlanPage.Month(
                "m" + month,
                context.t("web.year-plan.month", Integer.toString(month)),
                works.isEmpty() ? context.t("web.year-plan.nothing") : counts(context, works),
                runs || works.stream().anyMatch(work -> work.state() == PlannedWork.State.LATE),
                works.stream().map(work -> line(context, work)).toList());
    }

    private static String counts(RequestContext context, List<PlannedWork> works) {
        return context.t(
                "web.year-plan.counts",
                works.size(),
                works.stream().filter(PlannedWork::isDone).count(),
                works.stream()
                        .filter(work -> work.state() == PlannedWork.State.LATE)
                        .count());
    }

    private static PlanPage.Line line(RequestContext context, PlannedWork work) {
        var day = work.doneOn()
                .map(done -> context.t("web.year-plan.done-on", done.toString()))
                .orElseGet(() -> context.t("web.year-plan.until", work.dueOn().toString()));
        var detail = Stream.of(day, work.hint()).filter(part -> !part.isEmpty()).toList();
        return new PlanPage.Line(
                status(context, work),
                context.words().worded(work.titleKey(), work.titleArguments()),
                work.path(),
                String.join(" · ", detail));
    }

    private static Status status(RequestContext context, PlannedWork work) {
        var label = context.t("web.year-plan.state." + work.state().code());
        return switch (work.state()) {
            case DONE -> new Status(label, "disc", "ok");
            case DONE_LATE -> new Status(label, "disc", "warn");
            case LATE -> new Status(label, "tri", "bad");
            case OPEN -> new Status(label, "quart", "wait");
            case COMING -> new Status(label, "dot", "mute");
        };
    }
}
