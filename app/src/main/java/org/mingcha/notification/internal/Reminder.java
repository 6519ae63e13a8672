package org.mingcha.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderResult.Why;
import org.mingcha.notification.ReminderSubject;
import org.springframework.stereotype.Component;

/** Reminds a unit, within the caller's transaction. */
@Component
public class Reminder {
    private static final List<Role> SUPERIOR = List.of(Role.INSPECTOR, Role.LEADER);
    /** Who sent a task goes on with it. */
    private static final List<Role> SENDERS = List.of(Role.INSPECTOR, Role.LEADER, Role.OFFICER);

    private final ReminderTable table;
    private final WorkingHours hours;
    private final MingchaClock clock;

    Reminder(ReminderTable table, WorkingHours hours, MingchaClock clock) {
        this.table = table;
        this.hours = hours;
        this.clock = clock;
    }

    public ReminderResult remind(Actor actor, String unit, ReminderSubject subject) {
        var place = table.unit(actor, unit);
        var above = place.flatMap(found -> superior(actor, found, subject));
        if (above.isEmpty()) {
            return new ReminderResult.Refused(Why.NOT_FOUND);
        }
        if (!hours.isNow()) {
            return new ReminderResult.Refused(Why.OUTSIDE_HOURS);
        }
        var about = about(unit, subject);
        if (about.isEmpty()) {
            return new ReminderResult.Refused(Why.NOT_DUE);
        }
        boolean first = table.insert(unit, about.get(), clock.today(), above.get());
        return first ? new ReminderResult.Reminded(place.get().name()) : new ReminderResult.Refused(Why.ALREADY_TODAY);
    }

    public Map<Long, Integer> ofAssignments(Collection<Long> assignments) {
        return table.ofAssignments(assignments);
    }

    /** The unit in whose name the actor reminds: one above, never the reminded unit itself. */
    private static Optional<String> superior(Actor actor, ReminderTable.Place unit, ReminderSubject subject) {
        var roles = subject instanceof ReminderSubject.OfAssignment ? SENDERS : SUPERIOR;
        return roles.stream()
                .flatMap(role -> actor.grants().stream().filter(grant -> grant.role() == role))
                .filter(grant ->
                        unit.path().startsWith(grant.path()) && !unit.path().equals(grant.path()))
                .map(Actor.Grant::unit)
                .findFirst();
    }

    private Optional<ReminderTable.About> about(String unit, ReminderSubject subject) {
        return switch (subject) {
            case ReminderSubject.OfReturn(var returnId, var period) -> table.owed(unit, returnId, period.code());
            case ReminderSubject.OfAssignment(var assignment) -> table.unanswered(unit, assignment);
            case ReminderSubject.OfAssessment(var assessment) -> table.waiting(unit, assessment.value());
        };
    }
}
