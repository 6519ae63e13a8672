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

    MissingListPage page(RequestContext context, PeriodFilter.Wanted wanted) {
        var filter = reader.read(context, wanted);
        var words = new ReturnLabels(context.words());
        var found = oversight
                .missing(context.actor(), filter.query(), filter.after(), ROWS)
                .orElseThrow(NotFound::new);
        var first = filter.from("");
        return new MissingListPage(
                context.shell(NavSection.MATRIX, "matrix.missing.title"),
                filter,
                context.t("matrix.missing.heading", words.title(filter.definition()), words.period(filter.period())),
                counts(context, filter),
                reader.choices(context, filter),
                reader.kinds(context, filter),
                rows(context, filter, found.units()),
                first.query(""),
                found.next() == null
                        ? null
                        : "/matrix/missing" + filter.from(found.next()).query(""),
                filter.after().isEmpty() ? null : "/matrix/missing" + first.query(""));
    }

    /** What is expected and filed in the whole subtree. */
    String counts(RequestContext context, PeriodFilter filter) {
        var row = row(context, filter);
        return context.t(
                "matrix.missing.counts",
                filter.unit().name(),
                row.expected(),
                row.filed(),
                row.expected() - row.filed());
    }

    private Completeness.Row row(RequestContext context, PeriodFilter filter) {
        var query =
                new CompletenessQuery(filter.unit().code(), filter.definition().id(), List.of(filter.period()), false);
        return reporting
                .completeness(context.actor(), query)
                .orElseThrow(NotFound::new)
                .rows()
                .getFirst();
    }

    List<MissingListPage.Row> rows(RequestContext context, PeriodFilter filter, List<MissingUnit> units) {
        var said = words(context, filter);
        var marks = new ReturnLabels(context.words());
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

    MissingLabels words(RequestContext context, PeriodFilter filter) {
        var due = filter.definition().dueOn(filter.period());
        return new MissingLabels(context.words(), clock.today().isAfter(due));
    }
}
