package org.mingcha.web.incident;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.correction.Cursor;
import org.mingcha.correction.incident.IncidentPage;
import org.mingcha.correction.incident.IncidentQuery;
import org.mingcha.correction.incident.IncidentQuery.Filter;
import org.mingcha.correction.incident.IncidentRow;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the list of incidents together. */
@Component
class IncidentLists {
    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int ROWS = 50;

    private final Incidents incidents;
    private final Choices choices;
    private final UnitsTable units;
    private final MingchaClock clock;

    IncidentLists(Incidents incidents, Choices choices, UnitsTable units, MingchaClock clock) {
        this.incidents = incidents;
        this.choices = choices;
        this.units = units;
        this.clock = clock;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(
            @Nullable String unit,
            @Nullable String show,
            @Nullable String after) {
        Filter filter() {
            return Filter.of(show == null ? "" : show).orElse(Filter.OPEN);
        }
    }

    private static String href(String unit, Filter filter, @Nullable Cursor cursor) {
        var from = cursor == null ? "" : "&after=" + URLEncoder.encode(cursor.text(), StandardCharsets.UTF_8);
        return "/incidents?unit=" + unit + "&show=" + filter.code() + from;
    }

    IncidentListPage page(Visit visit, Wanted wanted) {
        var unit = unit(visit, wanted.unit());
        var filter = wanted.filter();
        var cursor = Cursor.parse(wanted.after() == null ? "" : wanted.after()).orElse(null);
        var page = incidents.incidents(visit.actor(), new IncidentQuery(unit.code(), filter, cursor, ROWS));
        var totals = page.totals();
        return new IncidentListPage(
                visit.shell(Place.INCIDENTS, "incident.heading"),
                unit,
                units.familyOf(unit),
                filter.code(),
                filter == Filter.DRILLS,
                visit.t("incident.lead", unit.name(), totals.open(), totals.unreported()),
                tabs(visit, unit, filter, totals),
                page.rows().stream().map(row -> row(visit, row)).toList(),
                page.next() == null ? null : href(unit.code(), filter, page.next()),
                cursor == null ? null : href(unit.code(), filter, null),
                visit.actor().holds(RECORDING, unit.path()));
    }

    private UnitLine unit(Visit visit, @Nullable String code) {
        return code == null || code.isBlank()
                ? visit.unit()
                : units.find(visit.actor(), code).orElseThrow(NotFound::new);
    }

    private static List<Tab> tabs(Visit visit, UnitLine unit, Filter current, IncidentPage.Totals totals) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Tab(
                        visit.t("incident.show." + filter.code(), count(filter, totals)),
                        href(unit.code(), filter, null),
                        filter == current))
                .toList();
    }

    private static long count(Filter filter, IncidentPage.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case OPEN -> totals.open();
            case UNREPORTED -> totals.unreported();
            case RECEIVED -> totals.waiting();
            case DRILLS -> totals.drills();
        };
    }

    private IncidentListPage.Row row(Visit visit, IncidentRow row) {
        var words = new IncidentWords(visit);
        var handedUp = row.handedUp();
        return new IncidentListPage.Row(
                "/incidents/" + row.id().value(),
                words.progress(row.progress()),
                row.title(),
                row.drill(),
                row.personal(),
                row.unitName(),
                choices.shown("severity", row.severity(), visit.words()),
                row.times().found().text(),
                words.reporting(row),
                words.colour(row.reporting()),
                words.handedUp(handedUp, handedUp != null && handedUp.isOverdue(clock.now())));
    }
}
