package org.mingcha.inspection.checklist.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Departure;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.WaitingWork;
import org.mingcha.command.Violation;
import org.springframework.stereotype.Component;

/** Drafts of checklists are shown to their author alone. */
@Component
class DraftBelongings implements AccountBelongings {
    private static final Set<Role> PUBLISHING = EnumSet.of(Role.INSPECTOR, Role.ADMIN);

    private final DraftTable drafts;

    DraftBelongings(DraftTable drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<WaitingWork> waiting(Departure departure) {
        long count = drafts.count(departure.account());
        return count == 0 || publishes(departure.after())
                ? List.of()
                : List.of(new WaitingWork(Violation.of("inspection.waiting.drafts", count), List.of()));
    }

    @Override
    public List<Violation> hindrances(Departure departure, Actor successor) {
        return waiting(departure).isEmpty() || publishes(successor)
                ? List.of()
                : List.of(Violation.at("successor", "inspection.waiting.no-publisher"));
    }

    @Override
    public void handOver(Departure departure, Actor successor) {
        if (!publishes(departure.after())) {
            drafts.handOver(departure.account(), successor.account());
        }
    }

    private static boolean publishes(Actor actor) {
        return actor.grants().stream().map(Actor.Grant::role).anyMatch(PUBLISHING::contains);
    }
}
