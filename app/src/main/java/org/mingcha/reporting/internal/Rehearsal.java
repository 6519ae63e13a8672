package org.mingcha.reporting.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.ReturnRefusal;
import org.springframework.stereotype.Component;

/** What would become of a filing, by the rules of the desk itself. Writes nothing, and opens no period. */
@Component
public final class Rehearsal {
    private final ReturnLibrary returns;
    private final MingchaClock clock;
    private final ReportingUnitTable units;
    private final PeriodTable periods;
    private final ReturnSubjects subjects;
    private final FilingHandler handler;

    Rehearsal(
            ReturnLibrary returns,
            MingchaClock clock,
            ReportingUnitTable units,
            PeriodTable periods,
            ReturnSubjects subjects,
            FilingHandler handler) {
        this.returns = returns;
        this.clock = clock;
        this.units = units;
        this.periods = periods;
        this.subjects = subjects;
        this.handler = handler;
    }

    public FilingResult file(Actor actor, FileReturn command) {
        var key = command.key();
        var open = periods.find(key.returnId(), key.period().code()).isPresent();
        if (open) {
            return switch (subjects.find(actor, key)) {
                case ReturnSubjects.Found.Not(var refused) -> refused;
                case ReturnSubjects.Found.Is(var subject) -> handler.rehearse(command, subject);
            };
        }
        return unopened(actor, command);
    }

    /** Who owes it is frozen only when it opens; everything else can be told already. */
    private FilingResult unopened(Actor actor, FileReturn command) {
        var key = command.key();
        var unit = units.find(actor, key.unit());
        if (unit.flatMap(place -> FilingAuthority.role(actor, place)).isEmpty()) {
            return FilingResult.Refused.of(ReturnRefusal.NOT_FOUND, key.unit());
        }
        var definition = returns.find(key.returnId()).orElseThrow();
        return ValueCheck.fault(definition, command)
                .or(() -> time(definition, command))
                .<FilingResult>map(refused -> refused)
                .orElseGet(() -> new FilingResult.Accepted(FileReturn.NOTHING, FilingState.FILED, false));
    }

    private Optional<FilingResult.Refused> time(ReturnDefinition definition, FileReturn command) {
        var period = command.key().period();
        var today = clock.today();
        if (today.isBefore(period.to())) {
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.PERIOD_AHEAD, period.code(), period.to().toString()));
        }
        return definition
                .lockedAfter(period)
                .filter(today::isAfter)
                .map(day -> FilingResult.Refused.of(ReturnRefusal.LOCKED, period.code(), day.toString()));
    }
}
