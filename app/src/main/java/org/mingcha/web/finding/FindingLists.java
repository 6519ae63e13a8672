package org.mingcha.web.finding;

import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingSlice;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the list of findings together. */
@Component
class FindingLists {
    private static final Set<Role> RAISING = Set.of(Role.INSPECTOR);
    private static final int ROWS = 50;

    private final Findings findings;
    private final UnitsTable units;

    FindingLists(Findings findings, UnitsTable units) {
        this.findings = findings;
        this.units = units;
    }

    FindingListPage page(RequestContext context, ListQuery wanted) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(FindingQuery.Filter.PENDING);
        var page = findings.findings(context.actor(), new FindingQuery(unit.code(), filter, wanted.cursor(), ROWS));
        var totals = page.totals();
        return new FindingListPage(
                context.shell(NavSection.FINDINGS, "finding.heading"),
                ListFilter.of("/findings", unit, units.familyOf(unit))
                        .showing(filter, each -> context.t("finding.show." + each.code(), count(each, totals)))
                        .paged(wanted.cursor(), page.next()),
                totals,
                page.rows().stream().map(row -> row(context, row)).toList(),
                context.actor().holds(RAISING, unit.path()));
    }

    private static long count(FindingQuery.Filter filter, FindingSlice.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case PENDING -> totals.pending();
            case OVERDUE -> totals.overdue();
            case WITH_UNIT -> totals.withUnit();
            case WITH_INSPECTOR -> totals.withInspector();
            case OVER -> totals.all() - totals.pending();
        };
    }

    private static FindingListPage.Row row(RequestContext context, FindingSummary row) {
        var words = new FindingLabels(context.words());
        return new FindingListPage.Row(
                "/findings/" + row.id().value(),
                words.status(row),
                words.problem(row),
                row.unitName(),
                words.level(row),
                row.owner(),
                row.dueOn().toString(),
                row.index() == null ? "" : row.index().toString());
    }
}
