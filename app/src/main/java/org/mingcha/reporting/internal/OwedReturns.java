package org.mingcha.reporting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.OwedReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.transparency.RecordId;
import org.springframework.stereotype.Component;

/** What one unit owes, period by period. */
@Component
public final class OwedReturns {
    private static final int MONTHS = 13;

    private final ReturnLibrary returns;
    private final MingchaClock clock;
    private final ReportingUnitTable units;
    private final OwedTable owed;

    OwedReturns(ReturnLibrary returns, MingchaClock clock, ReportingUnitTable units, OwedTable owed) {
        this.returns = returns;
        this.clock = clock;
        this.units = units;
        this.owed = owed;
    }

    public Optional<List<OwedReturn>> of(Actor actor, String unit) {
        if (units.find(actor, unit).isEmpty()) {
            return Optional.empty();
        }
        var today = clock.today();
        return Optional.of(owed.of(unit, today.minusMonths(MONTHS)).stream()
                .map(row -> owed(unit, row, today))
                .toList());
    }

    private OwedReturn owed(String unit, OwedTable.Row row, LocalDate today) {
        var definition = returns.find(row.returnId()).orElseThrow();
        var record = row.review().sentBack() ? null : row.record();
        return new OwedReturn(
                new ReturnKey(unit, row.returnId(), Period.parse(row.period()).orElseThrow()),
                definition,
                row.dueOn(),
                FilingState.of(situation(row, definition, today)),
                !today.isBefore(row.last()),
                Objects.requireNonNullElse(row.exempt(), ""),
                row.contradicted(),
                record == null ? null : new RecordId(record),
                row.filedAt());
    }

    private FilingState.Situation situation(OwedTable.Row row, ReturnDefinition definition, LocalDate today) {
        return new FilingState.Situation(
                row.owes(),
                row.record() != null && !row.review().sentBack(),
                row.nil(),
                isOnTime(row.filedAt(), row.dueOn()),
                row.review().sentBack(),
                row.review().leavesWaiting(definition, row.nil() && row.explained()),
                today.isAfter(row.dueOn()));
    }

    private boolean isOnTime(@Nullable Instant filedAt, LocalDate dueOn) {
        return filedAt != null && !LocalDate.ofInstant(filedAt, clock.zone()).isAfter(dueOn);
    }
}
