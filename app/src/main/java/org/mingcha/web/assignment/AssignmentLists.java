package org.mingcha.web.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentCounts;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.AssignmentQuery.Filter;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.assignment.Assignments;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the list of tasks together. */
@Component
class AssignmentLists {
    private static final int ROWS = 50;

    private final Assignments assignments;
    private final UnitsTable units;
    private final MingchaClock clock;

    AssignmentLists(Assignments assignments, UnitsTable units, MingchaClock clock) {
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
    }

    AssignmentListPage page(RequestContext context, ListQuery wanted) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(Filter.OPEN);
        var cursor = wanted.cursor();
        var page =
                assignments.assignments(context.actor(), new AssignmentQuery(unit.code(), null, filter, cursor, ROWS));
        var counts = page.counts();
        var list = ListFilter.of("/assignments", unit, units.familyOf(unit))
                .showing(filter, each -> context.t("assignment.show." + each.code(), count(each, counts)))
                .paged(cursor, page.next());
        var today = clock.today();
        return new AssignmentListPage(
                context.shell(NavSection.ASSIGNMENTS, "assignment.heading"),
                list,
                context.t("assignment.lead", unit.name(), counts.open(), counts.overdue()),
                page.rows().stream().map(row -> row(context, row, today)).toList(),
                context.holds(DispatchPages.SENDERS));
    }

    private static long count(Filter filter, AssignmentCounts counts) {
        return switch (filter) {
            case OPEN -> counts.open();
            case OVERDUE -> counts.overdue();
            case ANSWERED -> counts.answered();
            case RETURNED -> counts.returned();
            case ALL -> counts.all();
        };
    }

    static AssignmentListPage.Row row(RequestContext context, AssignmentSummary row, LocalDate today) {
        var labels = new AssignmentLabels(context.words());
        return new AssignmentListPage.Row(
                "/assignments/" + row.id(),
                labels.status(row, today),
                labels.title(row.matter()),
                row.matter().reference(),
                row.unit().name(),
                row.superior().name(),
                row.days().due().toString(),
                day(row.days().done()));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
