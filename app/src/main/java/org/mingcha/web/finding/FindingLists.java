package org.mingcha.web.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.finding.FindingPage;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
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

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after) {
        FindingQuery.Filter filter() {
            return Arrays.stream(FindingQuery.Filter.values())
                    .filter(each -> code(each).equals(show))
                    .findFirst()
                    .orElse(FindingQuery.Filter.PENDING);
        }

        String href(String unitCode, FindingQuery.Filter filter, FindingQuery.@Nullable Cursor cursor) {
            var from = cursor == null ? "" : "&after=" + URLEncoder.encode(cursor.text(), StandardCharsets.UTF_8);
            return "/findings?unit=" + unitCode + "&show=" + code(filter) + from;
        }
    }

    private static String code(FindingQuery.Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FindingListPage page(Visit visit, Wanted wanted) {
        var unit = unit(visit, wanted.unit());
        var cursor = wanted.after() == null
                ? null
                : FindingQuery.Cursor.parse(wanted.after()).orElse(null);
        var query = new FindingQuery(unit.code(), wanted.filter(), cursor, ROWS);
        var page = findings.findings(visit.actor(), query);
        return new FindingListPage(
                visit.shell(Place.FINDINGS, "finding.heading"),
                unit,
                units.familyOf(unit),
                code(wanted.filter()),
                tabs(visit, unit, wanted, page.totals()),
                page.totals(),
                page.rows().stream().map(row -> row(visit, row)).toList(),
                page.next() == null ? null : wanted.href(unit.code(), wanted.filter(), page.next()),
                cursor == null ? null : wanted.href(unit.code(), wanted.filter(), null),
                visit.actor().holds(RAISING, unit.path()));
    }

    private UnitLine unit(Visit visit, @Nullable String code) {
        return code == null || code.isBlank()
                ? visit.unit()
                : units.find(visit.actor(), code).orElseThrow(NotFound::new);
    }

    private static List<FindingListPage.Tab> tabs(
            Visit visit, UnitLine unit, Wanted wanted, FindingPage.Totals totals) {
        return Arrays.stream(FindingQuery.Filter.values())
                .map(filter -> new FindingListPage.Tab(
                        visit.t("finding.show." + code(filter), count(filter, totals)),
                        wanted.href(unit.code(), filter, null),
                        filter == wanted.filter()))
                .toList();
    }

    private static long count(FindingQuery.Filter filter, FindingPage.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case PENDING -> totals.pending();
            case OVERDUE -> totals.overdue();
            case WITH_UNIT -> totals.withUnit();
            case WITH_INSPECTOR -> totals.withInspector();
            case OVER -> totals.all() - totals.pending();
        };
    }

    private static FindingListPage.Row row(Visit visit, FindingRow row) {
        var words = new FindingWords(visit.words());
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
