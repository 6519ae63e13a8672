package org.mingcha.web.matrix;

import java.util.List;
import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the list of who is missing together. */
@Component
class MissingLists {
    private static final int ROWS = 100;

    private final ReturnReporting reporting;
    private final ReturnOversight oversight;
    private final PeriodFilter.Reader reader;
    private final MingchaClock clock;

    MissingLists(ReturnReporting reporting, ReturnOversight oversight, PeriodFilter.Reader reader, MingchaClock clock) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.reader = reader;
        this.clock = clock;
    }

    MissingListPage page(RequestContext visit, PeriodFilter.Wanted wanted) {
        var filter = reader.read(visit, wanted);
        var words = new ReturnLabels(visit.words());
        var found = oversight
                .missing(visit.actor(), filter.query(), filter.after(), ROWS)
                .orElseThrow(NotFound::new);
        var first = filter.from("");
        return new MissingListPage(
                visit.shell(NavSection.MATRIX, "matrix.missing.title"),
                filter,
                visit.t("matrix.missing.heading", words.title(filter.definition()), words.period(filter.period())),
                counts(visit, filter),
                reader.choices(visit, filter),
                reader.kinds(visit, filter),
                rows(visit, filter, found.units()),
                first.query(""),
                found.next() == null
                        ? null
                        : "/matrix/missing" + filter.from(found.next()).query(""),
                filter.after().isEmpty() ? null : "/matrix/missing" + first.query(""));
    }

    /** What is expected and filed in the whole subtree. */
    String counts(RequestContext visit, PeriodFilter filter) {
        var row = row(visit, filter);
        return visit.t(
                "matrix.missing.counts",
                filter.unit().name(),
                row.expected(),
                row.filed(),
                row.expected() - row.filed());
    }

    private Completeness.Row row(RequestContext visit, PeriodFilter filter) {
        var query =
                new CompletenessQuery(filter.unit().code(), filter.definition().id(), List.of(filter.period()), false);
        return reporting
                .completeness(visit.actor(), query)
                .orElseThrow(NotFound::new)
                .rows()
                .getFirst();
    }

    List<MissingListPage.Row> rows(RequestContext visit, PeriodFilter filter, List<MissingUnit> units) {
        var said = words(visit, filter);
        var marks = new ReturnLabels(visit.words());
        return units.stream()
                .map(unit -> new MissingListPage.Row(
                        unit.unit(),
                        unit.name(),
                        said.kind(unit),
                        unit.parentName(),
                        marks.mark(said.state(unit)),
                        unit.note(),
                        ChosenCells.href(
                                new ReturnKey(unit.unit(), filter.definition().id(), filter.period()))))
                .toList();
    }

    MissingLabels words(RequestContext visit, PeriodFilter filter) {
        var due = filter.definition().dueOn(filter.period());
        return new MissingLabels(visit.words(), clock.today().isAfter(due));
    }
}
