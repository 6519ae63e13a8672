package org.mingcha.reporting.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.Filing;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnRefusal;

/** What would become of a filing, by the rules of the desk itself. Writes nothing, and opens no period. */
final class Rehearsal {
    private final Parts parts;
    private final Subjects subjects;
    private final FilingDesk desk;

    Rehearsal(Parts parts, Subjects subjects, FilingDesk desk) {
        this.parts = parts;
        this.subjects = subjects;
        this.desk = desk;
    }

    Filing file(Actor actor, FileReturn command) {
        var key = command.key();
        var open = parts.periods().find(key.returnId(), key.period().code()).isPresent();
        if (open) {
            return switch (subjects.find(actor, key)) {
                case Subjects.Found.Not(var refused) -> refused;
                case Subjects.Found.Is(var subject) -> desk.rehearse(command, subject);
            };
        }
        return unopened(actor, command);
    }

    /** Who owes it is frozen only when it opens; everything else can be told already. */
    private Filing unopened(Actor actor, FileReturn command) {
        var key = command.key();
        var unit = parts.units().find(actor, key.unit());
        if (unit.flatMap(place -> Filers.role(actor, place)).isEmpty()) {
            return Filing.Refused.of(ReturnRefusal.NOT_FOUND, key.unit());
        }
        var definition = parts.returns().find(key.returnId()).orElseThrow();
        return ValueCheck.fault(definition, command)
                .or(() -> time(definition, command))
                .<Filing>map(refused -> refused)
                .orElseGet(() -> new Filing.Accepted(FileReturn.NOTHING, FilingState.FILED, false));
    }

    private Optional<Filing.Refused> time(ReturnDefinition definition, FileReturn command) {
        var period = command.key().period();
        var today = parts.clock().today();
        if (today.isBefore(period.to())) {
            return Optional.of(Filing.Refused.of(
                    ReturnRefusal.PERIOD_AHEAD, period.code(), period.to().toString()));
        }
        return definition
                .lockedAfter(period)
                .filter(today::isAfter)
                .map(day -> Filing.Refused.of(ReturnRefusal.LOCKED, period.code(), day.toString()));
    }
}
