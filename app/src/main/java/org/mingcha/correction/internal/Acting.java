package org.mingcha.correction.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.correction.ClaimState;
import org.mingcha.correction.ClaimView.Act;

/** In which role an actor may act on a claim, and when; an operator's commands act as admin. */
final class Acting {
    private static final List<Role> WRITERS = List.of(Role.OFFICER, Role.CLERK, Role.LEADER);
    private static final List<Role> SECOND_EYES = List.of(Role.LEADER, Role.OFFICER);
    private static final Set<ClaimState> UNPUBLISHED =
            EnumSet.of(ClaimState.RECEIVED, ClaimState.CHECKING, ClaimState.SUBMITTED, ClaimState.APPROVED);

    private Acting() {}

    /**
     * All but the acknowledgement, which is the superior's.
     *
     * @param path of the unit that works on it
     */
    static Optional<Role> role(Actor actor, Act act, String path) {
        return switch (act) {
            case APPROVE, GIVE_BACK -> actor.acting(SECOND_EYES, path);
            case ACKNOWLEDGE -> Optional.empty();
            case ASSESS, SAVE, SUBMIT, PUBLISH, JOIN, SEPARATE, ESCALATE -> actor.acting(WRITERS, path);
        };
    }

    /**
     * Whether the state of the work allows it.
     *
     * @param published whether a correction is out: from then on its body and its claim are what they are
     */
    static boolean isPossible(Act act, ClaimLine line, boolean published) {
        boolean joined = line.main() != null;
        return switch (act) {
            case SAVE, ASSESS -> !joined;
            case SUBMIT -> line.state() == ClaimState.CHECKING && !joined;
            case APPROVE -> line.state() == ClaimState.SUBMITTED;
            case GIVE_BACK -> line.state() == ClaimState.SUBMITTED || line.state() == ClaimState.APPROVED;
            case PUBLISH -> line.state() == ClaimState.APPROVED;
            case JOIN, ESCALATE -> !published && !joined && UNPUBLISHED.contains(line.state());
            case SEPARATE -> joined;
            case ACKNOWLEDGE -> true;
        };
    }

    /** Whether it needs another account than this one: who wrote on it does not look at it. */
    static boolean isSameEyes(Actor actor, Act act, ClaimLine line) {
        return act == Act.APPROVE && line.writers().contains(actor.account());
    }
}
