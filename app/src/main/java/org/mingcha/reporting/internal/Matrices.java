package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.Matrix.Cell;
import org.mingcha.reporting.Matrix.Line;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.internal.MatrixTable.Found;
import org.springframework.stereotype.Component;

/** Puts matrices together from what is folded. */
@Component
public final class Matrices {
    private final ReturnLibrary returns;
    private final ReportingUnitTable units;
    private final MingchaClock clock;
    private final PeriodOpening opening;
    private final MatrixTable table;
    private final CountView counts;

    Matrices(
            ReturnLibrary returns,
            ReportingUnitTable units,
            MingchaClock clock,
            PeriodOpening opening,
            MatrixTable table,
            CountView counts) {
        this.returns = returns;
        this.units = units;
        this.clock = clock;
        this.opening = opening;
        this.table = table;
        this.counts = counts;
    }

    public Optional<Matrix> matrix(Actor actor, MatrixQuery query) {
        return units.find(actor, query.unit())
                .flatMap(unit -> returns.find(query.returnId()).map(definition -> matrix(unit, definition, query)));
    }

    private Matrix matrix(UnitRef unit, ReturnDefinition definition, MatrixQuery query) {
        var frame = frame(unit, definition, query.periods());
        var page = page(query, frame);
        boolean more = page.size() > query.limit();
        var lines = more ? page.subList(0, query.limit()) : page;
        return new Matrix(
                unit.code(),
                unit.name(),
                frame.columns(),
                own(unit, frame),
                lines,
                more ? lines.getLast().unit() : null);
    }

    /** The periods: all as columns, and those of them that are open. */
    private record Frame(List<OpenPeriod> open, List<Matrix.Column> columns) {
        boolean isOpen(Matrix.Column column) {
            return open.stream().anyMatch(period -> period.code().equals(column.period()));
        }
    }

    private Frame frame(UnitRef unit, ReturnDefinition definition, List<Period> periods) {
        var open = new ArrayList<OpenPeriod>();
        periods.stream()
                .filter(definition::asks)
                .forEach(period -> opening.find(definition, period).ifPresent(open::add));
        var codes = FieldSumTable.codes(periods);
        var rows = CountView.inOrder(codes, counts.rows(unit.code(), definition.id(), codes));
        var today = clock.today();
        var columns = new ArrayList<Matrix.Column>();
        for (int i = 0; i < periods.size(); i++) {
            var dueOn = definition.dueOn(periods.get(i));
            columns.add(new Matrix.Column(codes.get(i), dueOn, today.isAfter(dueOn), rows.get(i)));
        }
        return new Frame(open, columns);
    }

    /** One line more than asked for tells that there are more. What isn't wanted is passed over portion by portion. */
    private List<Line> page(MatrixQuery query, Frame frame) {
        var kinds = query.kinds().stream().map(UnitKind::code).toArray(String[]::new);
        var lines = new ArrayList<Line>();
        var after = query.after() == null ? "" : query.after();
        int portion = query.limit() + 1;
        for (boolean more = true; more && lines.size() < portion; ) {
            var codes = table.below(new MatrixTable.Wanted(query.unit(), frame.open(), kinds, after), portion);
            lines(codes, frame)
                    .filter(line -> !query.pending() || line.isPending())
                    .forEach(lines::add);
            more = codes.size() == portion;
            after = more ? codes.getLast() : after;
        }
        return lines.size() > portion ? lines.subList(0, portion) : lines;
    }

    private Stream<Line> lines(List<String> codes, Frame frame) {
        return table.cells(codes, frame.open()).values().stream().map(found -> {
            var unit = newest(found);
            return line(unit, unit.below(), frame, found);
        });
    }

    private Optional<Line> own(UnitRef unit, Frame frame) {
        var found = table.cells(List.of(unit.code()), frame.open()).get(unit.code());
        return Optional.ofNullable(found)
                .filter(periods -> periods.values().stream().anyMatch(Found::owes))
                .map(periods -> line(newest(periods), false, frame, periods));
    }

    private static Line line(MatrixTable.Unit unit, boolean sums, Frame frame, Map<String, Found> found) {
        var cells = frame.columns().stream()
                .map(column -> cell(column, frame.isOpen(column), sums, found.get(column.period())))
                .toList();
        return new Line(unit.code(), unit.name(), unit.kind(), sums, cells);
    }

    private static Cell cell(Matrix.Column column, boolean open, boolean sum, @Nullable Found found) {
        if (found == null) {
            return new Cell.Single(open ? FilingState.NOT_APPLICABLE : FilingState.NOT_DUE, false, false);
        }
        return sum
                ? new Cell.Sum(found.sum(), column.over(), found.waiting(), found.sentBack())
                : single(found, column.over());
    }

    private static Cell.Single single(Found found, boolean over) {
        var own = found.own();
        var state = FilingState.of(new FilingState.Situation(
                found.owes(), own.filed(), own.nil(), own.onTime(), own.sentBack(), own.waiting(), over));
        return new Cell.Single(state, own.contradicted(), own.noted());
    }

    /** As the unit was called in the last of these periods. */
    private static MatrixTable.Unit newest(SequencedMap<String, Found> periods) {
        return periods.lastEntry().getValue().unit();
    }
}
