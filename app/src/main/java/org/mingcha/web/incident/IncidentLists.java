package org.mingcha.web.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.IncidentQuery.Filter;
import org.mingcha.safety.incident.IncidentSlice;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the list of incidents together. */
@Component
class IncidentLists {
    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int ROWS = 50;

    private final Incidents incidents;
    private final IncidentChoices choices;
    private final UnitsTable units;
    private final MingchaClock clock;

    IncidentLists(Incidents incidents, IncidentChoices choices, UnitsTable units, MingchaClock clock) {
        this.incidents = incidents;
        this.choices = choices;
        this.units = units;
        this.clock = clock;
    }

    IncidentListPage page(RequestContext context, ListQuery wanted) {
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(Filter.OPEN);
        var page = incidents.incidents(context.actor(), new IncidentQuery(unit.code(), filter, wanted.cursor(), ROWS));
        var totals = page.totals();
        return new IncidentListPage(
                context.shell(NavSection.INCIDENTS, "incident.heading"),
                ListFilter.of("/incidents", unit, units.familyOf(unit))
                        .showing(filter, each -> context.t("incident.show." + each.code(), count(each, totals)))
                        .paged(wanted.cursor(), page.next()),
                filter == Filter.DRILLS,
                context.t("incident.lead", unit.name(), totals.open(), totals.unreported()),
                rows(context, page),
                context.actor().holds(RECORDING, unit.path()));
    }

    private static long count(Filter filter, IncidentSlice.Totals totals) {
        return switch (filter) {
            case ALL -> totals.all();
            case OPEN -> totals.open();
            case UNREPORTED -> totals.unreported();
            case RECEIVED -> totals.waiting();
            case DRILLS -> totals.drills();
        };
    }

    private List<IncidentListPage.Row> rows(RequestContext context, IncidentSlice page) {
        var now = clock.now();
        return page.rows().stream().map(row -> row(context, row, now)).toList();
    }

    private IncidentListPage.Row row(RequestContext context, IncidentSummary row, Instant now) {
        var words = new IncidentLabels(context);
        var handedUp = row.handedUp();
        return new IncidentListPage.Row(
                "/incidents/" + row.id(),
                words.progress(row.progress()),
                row.title(),
                row.drill(),
                row.personal(),
                row.unitName(),
                choices.shown("severity", row.severity(), context.words()),
                row.times().found().text(),
                words.reporting(row),
                words.colour(row.reporting()),
                words.handedUp(handedUp, handedUp != null && handedUp.isOverdue(now)));
    }
}
