package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the matrix together. */
@Component
class MatrixPages {
    private static final int YEARS = 4;

    private final ReturnReporting reporting;
    private final ReturnOversight oversight;
    private final Findings findings;
    private final UnitsTable units;
    private final MingchaClock clock;
    private final ChosenCells chosen;

    MatrixPages(
            ReturnReporting reporting,
            ReturnOversight oversight,
            Findings findings,
            UnitsTable units,
            MingchaClock clock,
            ChosenCells chosen) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.findings = findings;
        this.units = units;
        this.clock = clock;
        this.chosen = chosen;
    }

    MatrixPage page(RequestContext context, MatrixFilter.Wanted wanted) {
        var definition = Optional.ofNullable(wanted.id())
                .flatMap(id -> reporting.returns().find(id))
                .orElseGet(() -> reporting.returns().all().getFirst());
        var unit = units.wanted(context, wanted.unit());
        var filter = wanted.filter(unit.code(), definition, lastYear(definition));
        var matrix = matrix(context, filter, definition, filter.unit());
        var words = new ReturnLabels(context.words());
        var shown = filter.periods(definition);
        var cell = wanted.chosen(definition.id()).filter(key -> shown.contains(key.period()));
        var rows = new MatrixRows(
                context.words(),
                filter,
                cell.map(key -> key.unit() + "." + key.period().code()).orElse(""));
        return new MatrixPage(
                context.shell(NavSection.MATRIX, "matrix.heading", filter.year()),
                filter,
                unit,
                context.t("matrix.heading", filter.year()),
                context.t("matrix.lead", unit.name(), words.title(definition), clock.today()),
                figures(context, matrix),
                choices(context, filter, unit),
                words.legend(),
                filter.periods(definition).stream().map(words::column).toList(),
                rows(context, matrix, filter, rows),
                totals(matrix, rows, words, filter.periods(definition)),
                cell.flatMap(key -> chosen.of(context, key)).orElse(null),
                links(filter, definition, matrix));
    }

    /** The year of the last period that is over: in January that is the year before. */
    private int lastYear(ReturnDefinition definition) {
        var cadence = definition.cadence();
        return cadence.at(cadence.at(clock.today()).from().minusDays(1)).year();
    }

    private Matrix matrix(RequestContext context, MatrixFilter filter, ReturnDefinition definition, String unit) {
        var query = MatrixQuery.of(unit, definition.id(), filter.periods(definition))
                .ofKinds(UnitKind.of(filter.kind()).map(Set::of).orElse(Set.of()))
                .onlyPending(filter.pending());
        var page = unit.equals(filter.unit()) && !filter.after().isEmpty() ? query.afterUnit(filter.after()) : query;
        return oversight.matrix(context.actor(), page).orElseThrow(NotFound::new);
    }

    /** With the lines of the opened unit right after its own. */
    private List<MatrixPage.Row> rows(RequestContext context, Matrix matrix, MatrixFilter filter, MatrixRows made) {
        var rows = new ArrayList<MatrixPage.Row>();
        for (var row : made.rows(matrix, false, open(context, matrix))) {
            rows.add(row);
            if (row.open()) {
                var definition = reporting.returns().find(filter.returnId()).orElseThrow();
                var below = matrix(context, filter, definition, row.id());
                rows.addAll(made.rows(below, true, open(context, below)));
            }
        }
        return rows;
    }

    private java.util.Map<String, Long> open(RequestContext context, Matrix matrix) {
        return findings.pendingIn(
                context.actor(), matrix.lines().stream().map(Matrix.Line::unit).toList());
    }

    private static List<MatrixPage.Figure> figures(RequestContext context, Matrix matrix) {
        int expected = sum(matrix, Completeness.Row::expected);
        int filed = sum(matrix, Completeness.Row::filed);
        int onTime = sum(matrix, Completeness.Row::onTime);
        return List.of(
                figure(context, "expected", expected, ""),
                figure(context, "filed", filed, ReturnLabels.percent(filed, expected)),
                figure(context, "on-time", onTime, ReturnLabels.percent(onTime, expected)),
                figure(context, "nil", sum(matrix, Completeness.Row::nil), ""),
                figure(context, "contradicted", sum(matrix, Completeness.Row::contradicted), ""));
    }

    private static MatrixPage.Figure figure(RequestContext context, String name, int number, String rate) {
        return new MatrixPage.Figure(context.t("matrix.figure." + name), Integer.toString(number), rate);
    }

    private static int sum(Matrix matrix, ToIntFunction<Completeness.Row> of) {
        return matrix.columns().stream()
                .filter(Matrix.Column::over)
                .map(Matrix.Column::counts)
                .mapToInt(of)
                .sum();
    }

    private static List<MatrixPage.Cell> totals(
            Matrix matrix, MatrixRows rows, ReturnLabels words, List<org.mingcha.evidence.checklist.Period> periods) {
        return IntStream.range(0, periods.size())
                .mapToObj(i -> {
                    var column = matrix.columns().get(i);
                    return rows.counted(words.column(periods.get(i)), column.counts(), column.over(), List.of());
                })
                .toList();
    }

    private MatrixPage.Choices choices(RequestContext context, MatrixFilter filter, UnitLine unit) {
        int thisYear = clock.today().getYear();
        var words = new ReturnLabels(context.words());
        return new MatrixPage.Choices(
                IntStream.range(0, YEARS)
                        .mapToObj(i -> Integer.toString(thisYear - i))
                        .map(year -> new MatrixPage.Option(year, year, year.equals(Integer.toString(filter.year()))))
                        .toList(),
                reporting.returns().all().stream()
                        .map(each -> new MatrixPage.Option(
                                each.id(), words.title(each), each.id().equals(filter.returnId())))
                        .toList(),
                units.familyOf(unit),
                Arrays.stream(UnitKind.values())
                        .filter(kind -> kind != UnitKind.COUNTRY)
                        .map(kind -> new MatrixPage.Option(
                                kind.code(),
                                context.t("matrix.kind." + kind.code()),
                                kind.code().equals(filter.kind())))
                        .toList());
    }

    private MatrixPage.Links links(MatrixFilter filter, ReturnDefinition definition, Matrix matrix) {
        var period = filter.periods(definition).stream()
                .filter(each -> !clock.today().isBefore(each.to()))
                .reduce((earlier, later) -> later)
                .orElse(filter.periods(definition).getFirst());
        var rest = "?unit=" + filter.unit() + "&id=" + filter.returnId() + "&period=" + period.code();
        return new MatrixPage.Links(
                "/matrix/missing" + rest,
                "/matrix/forward" + rest,
                matrix.next() == null ? null : filter.from(matrix.next()).href(),
                filter.after().isEmpty() ? null : filter.from("").href());
    }
}
