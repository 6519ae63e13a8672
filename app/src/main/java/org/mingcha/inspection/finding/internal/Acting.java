package org.mingcha.inspection.finding.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.finding.Act;

/** In which role an actor may act on a unit's findings; an operator's commands act as admin. */
final class Acting {
    private static final List<Role> SUPERIOR = List.of(Role.INSPECTOR);
    private static final List<Role> UNIT = List.of(Role.OFFICER, Role.CLERK, Role.LEADER);
    /** By one of these the same person has made or answered the finding, and cannot be the one to verify it. */
    private static final Set<Act> INVOLVED = EnumSet.of(Act.RAISED, Act.REOPENED, Act.PLANNED, Act.RECTIFIED);

    private Acting() {}

    static Optional<Role> role(Actor actor, Act act, String unitPath) {
        return actor.acting(Act.OF_UNIT.contains(act) ? UNIT : SUPERIOR, unitPath);
    }

    /**
     * Whether the act needs another person than this one: who raised or rectified it doesn't verify it, who asked for
     * something doesn't grant it, and who raised it doesn't judge the appeal against it.
     */
    static boolean sameEyes(long account, Act act, List<ActLine> before) {
        return switch (act) {
            case VERIFIED ->
                before.stream().anyMatch(line -> line.account() == account && INVOLVED.contains(line.act()));
            case DECIDED -> {
                var asked = before.getLast();
                yield asked.account() == account
                        || asked.act() == Act.APPEALED
                                && before.stream()
                                        .anyMatch(line -> line.account() == account
                                                && (line.act() == Act.RAISED || line.act() == Act.REOPENED));
            }
            case RAISED, PLANNED, EXTENSION_ASKED, APPEALED, RECTIFIED, CLOSED, REOPENED -> false;
        };
    }
}
