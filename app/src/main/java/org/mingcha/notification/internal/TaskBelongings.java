package org.mingcha.notification.internal;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Departure;
import org.mingcha.accounts.WaitingWork;
import org.mingcha.command.Violation;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** Tasks belong to a post: they wait for nobody where it is vacant, and whoever goes on with them holds it. */
@Component
class TaskBelongings implements AccountBelongings {
    private final DueReader reading;
    private final CalendarKeyTable calendars;
    private final Organisation organisation;

    TaskBelongings(DueReader reading, CalendarKeyTable calendars, Organisation organisation) {
        this.reading = reading;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    @Override
    public List<WaitingWork> waiting(Departure departure) {
        return departure.vacant().stream()
                .flatMap(grant -> tasks(departure, grant))
                .toList();
    }

    private Stream<WaitingWork> tasks(Departure departure, Actor.Grant grant) {
        var post = new Actor(departure.account(), departure.before().name(), List.of(grant));
        var due = reading.page(post, null, 1);
        long count = due.overdue() + due.thisWeek() + due.later();
        if (count == 0) {
            return Stream.of();
        }
        var unit = organisation.find(grant.unit()).map(UnitView::name).orElse(grant.unit());
        var reason = Violation.of("notification.waiting." + grant.role().code(), unit, count);
        return Stream.of(new WaitingWork(reason, List.of(grant)));
    }

    @Override
    public void end(Departure departure) {
        calendars.revoke(departure.account());
    }
}
