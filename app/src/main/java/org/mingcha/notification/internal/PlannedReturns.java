package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.command.BilingualText;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.notification.PlannedWork;
import org.mingcha.notification.PlannedWork.State;
import org.mingcha.reporting.Matrix;
import org.mingcha.reporting.MatrixQuery;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.stereotype.Component;

/** The returns that a unit owes by days of a year. */
@Component
public class PlannedReturns {
    private final ReturnReporting reporting;
    private final ReturnOversight oversight;
    private final MingchaClock clock;

    PlannedReturns(ReturnReporting reporting, ReturnOversight oversight, MingchaClock clock) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.clock = clock;
    }

    public Stream<PlannedWork> of(Actor actor, String unit, int year) {
        return reporting.returns().all().stream().flatMap(definition -> of(actor, unit, definition, year));
    }

    private Stream<PlannedWork> of(Actor actor, String unit, ReturnDefinition definition, int year) {
        var periods = periods(definition, year);
        return oversight
                .matrix(actor, MatrixQuery.of(unit, definition.id(), periods).withLimit(1))
                .stream()
                .flatMap(matrix -> matrix.own().stream()
                        .flatMap(own -> IntStream.range(0, periods.size())
                                .mapToObj(place -> work(
                                        unit,
                                        definition,
                                        periods.get(place),
                                        matrix.columns().get(place),
                                        own.cells().get(place)))
                                .flatMap(Optional::stream)))
                .filter(work -> work.dueOn().getYear() == year);
    }

    /** Those that end in the year or just before it. */
    private static List<Period> periods(ReturnDefinition definition, int year) {
        var cadence = definition.schedule().cadence();
        var periods = new ArrayList<Period>();
        var period = cadence.at(LocalDate.of(year, 1, 1).minusDays(1));
        while (period.to().getYear() <= year) {
            periods.add(period);
            period = cadence.after(period);
        }
        return periods;
    }

    private Optional<PlannedWork> work(
            String unit, ReturnDefinition definition, Period period, Matrix.Column column, Matrix.Cell cell) {
        if (!(cell instanceof Matrix.Cell.Single single)) {
            return Optional.empty();
        }
        var from = period.to().plusDays(1);
        return state(single, from, column.dueOn())
                .map(state -> new PlannedWork(
                        PlannedWork.Kind.RETURN,
                        definition.id() + "-" + period.code(),
                        ReturnDues.titleKey(definition),
                        ReturnDues.titleArguments(definition, period.code()).stream()
                                .map(BilingualText::of)
                                .toList(),
                        "",
                        "/returns/" + definition.id() + "/" + period.code() + "?unit=" + unit,
                        from,
                        column.dueOn(),
                        Optional.empty(),
                        state));
    }

    /** Empty: it is not owed. */
    private Optional<State> state(Matrix.Cell.Single cell, LocalDate from, LocalDate dueOn) {
        var today = clock.today();
        return switch (cell.state()) {
            case NOT_APPLICABLE -> Optional.empty();
            case FILED, NIL, WAITING -> Optional.of(State.DONE);
            case LATE -> Optional.of(State.DONE_LATE);
            case MISSING, RETURNED -> Optional.of(today.isAfter(dueOn) ? State.LATE : State.OPEN);
            // A period that was never opened is owed by nobody.
            case NOT_DUE ->
                today.isAfter(dueOn) ? Optional.empty() : Optional.of(today.isBefore(from) ? State.COMING : State.OPEN);
        };
    }
}
