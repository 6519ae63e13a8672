package org.mingcha.inspection.draw.internal;

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

/**
 * The secrets of draws that are not revealed yet. The system has their digests alone: whoever keeps one has to hand it over
 * in person, also where others hold the same post.
 */
@Component
class DrawBelongings implements AccountBelongings {
    private static final Set<Role> INSPECTING = EnumSet.of(Role.INSPECTOR);
    private static final Set<Role> INSPECTED = EnumSet.of(Role.OFFICER, Role.LEADER);

    private final DrawTable draws;

    DrawBelongings(DrawTable draws) {
        this.draws = draws;
    }

    @Override
    public List<WaitingWork> waiting(Departure departure) {
        return draws.unrevealed(lost(departure, INSPECTING), lost(departure, INSPECTED)).stream()
                .map(no -> new WaitingWork(Violation.of("inspection.waiting.secret", no), List.of()))
                .toList();
    }

    private static List<String> lost(Departure departure, Set<Role> roles) {
        return departure.before().grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .filter(grant -> !departure.after().grants().contains(grant))
                .map(Actor.Grant::unit)
                .toList();
    }
}
