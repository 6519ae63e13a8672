package org.mingcha.web.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** The returns of the unit's subtree, as they are counted. */
@Component
class BriefReturns {
    private final ReturnReporting reporting;

    BriefReturns(ReturnReporting reporting) {
        this.reporting = reporting;
    }

    /** One return that somebody in the subtree owes. */
    record Owed(ReturnDefinition definition, Period period, Completeness.Row counts, BriefPage.Counted shown) {}

    /** The last period of each return that is over with this month. */
    List<Owed> of(RequestContext visit, UnitLine unit, Period month) {
        return reporting.returns().all().stream()
                .map(definition -> owed(visit, unit, definition, last(definition, month)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Period last(ReturnDefinition definition, Period month) {
        var cadence = definition.cadence();
        var period = cadence.at(month.to());
        return period.to().isAfter(month.to()) ? cadence.at(period.from().minusDays(1)) : period;
    }

    private Optional<Owed> owed(RequestContext visit, UnitLine unit, ReturnDefinition definition, Period period) {
        var before = definition.cadence().at(period.from().minusDays(1));
        var query = new CompletenessQuery(unit.code(), definition.id(), List.of(before, period), false);
        var rows = reporting
                .completeness(visit.actor(), query)
                .orElseThrow(NotFound::new)
                .rows();
        var counts = rows.getLast();
        if (counts.expected() == 0) {
            return Optional.empty();
        }
        var words = new FilingLabels(visit.words());
        var shown = new BriefPage.Counted(
                words.title(definition, period),
                visit.t("brief.before", words.period(before)),
                new Numbers(visit, unit, definition, period).of(rows.getFirst(), counts));
        return Optional.of(new Owed(definition, period, counts, shown));
    }

    /** Six numbers, each with the one before it and the way to its rows. */
    private record Numbers(RequestContext visit, UnitLine unit, ReturnDefinition definition, Period period) {
        List<BriefPage.Figure> of(Completeness.Row before, Completeness.Row now) {
            var figures = new ArrayList<BriefPage.Figure>();
            figures.add(figure("expected", now.expected(), before.expected(), matrix("")));
            figures.add(figure("filed", now.filed(), before.filed(), matrix("")));
            figures.add(figure("on-time", now.onTime(), before.onTime(), matrix("")));
            if (definition.nil()) {
                figures.add(figure("nil", now.nil(), before.nil(), matrix("")));
                figures.add(figure("contradicted", now.contradicted(), before.contradicted(), matrix("&show=pending")));
            }
            figures.add(figure("missing", missing(now), missing(before), missing()));
            return figures;
        }

        private static int missing(Completeness.Row row) {
            return row.expected() - row.filed();
        }

        private BriefPage.Figure figure(String name, int number, int before, String href) {
            return new BriefPage.Figure(
                    visit.t("brief.figure." + name), Integer.toString(number), "", Integer.toString(before), href);
        }

        private String matrix(String more) {
            return "/matrix?unit=" + unit.code() + "&id=" + definition.id() + "&year=" + period.year() + more;
        }

        private String missing() {
            return "/matrix/missing?unit=" + unit.code() + "&id=" + definition.id() + "&period=" + period.code();
        }
    }
}
