package org.mingcha.correction.incident.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.correction.escalation.Escalation;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.incident.Act;
import org.mingcha.correction.incident.IncidentRow;
import org.mingcha.correction.incident.Progress;
import org.mingcha.evidence.Content;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** In which role an actor may do what about an incident, and when; an operator's commands act as admin. */
@Component("incidentActing")
class Acting {
    private static final List<Role> UNIT = List.of(Role.OFFICER, Role.CLERK, Role.LEADER);

    private final Escalations escalations;
    private final Organisation organisation;

    Acting(Escalations escalations, Organisation organisation) {
        this.escalations = escalations;
        this.organisation = organisation;
    }

    /** An incident as it stands, for whoever asks what may be done. */
    record Standing(Actor actor, IncidentRow row, boolean withdrawn, Content content, List<Escalation> handedUp) {
        @Nullable
        Escalation last() {
            return handedUp.isEmpty() ? null : handedUp.getLast();
        }

        /** The hand-over that waits for its acknowledgement. */
        Optional<Escalation> waiting() {
            return Optional.ofNullable(last()).filter(each -> each.acknowledged() == null);
        }

        private boolean lacks(String field) {
            return content.text(field).isEmpty();
        }
    }

    /** The role in which the actor may do this, whatever the state. */
    Optional<Role> role(Standing standing, Act act) {
        return switch (act) {
            case ACKNOWLEDGE ->
                Optional.ofNullable(standing.last()).flatMap(each -> escalations.acknowledging(standing.actor, each));
            case REPORT -> sender(standing).flatMap(unit -> role(standing.actor, unit));
            case CONTAIN, TRANSFER, NOTIFY, CLOSE, REVIEW ->
                organisation.find(standing.row.unit()).flatMap(unit -> role(standing.actor, unit));
        };
    }

    private static Optional<Role> role(Actor actor, UnitView unit) {
        return actor.acting(UNIT, unit.path());
    }

    /** Who hands it up next: the incident's unit, later whoever has acknowledged it. */
    Optional<UnitView> sender(Standing standing) {
        var last = standing.last();
        return organisation.find(last == null ? standing.row.unit() : last.superior());
    }

    /** Whether only the account is in the way of an acknowledgement. */
    boolean isSameEyes(Standing standing) {
        return standing.waiting()
                .filter(each -> escalations.acknowledging(standing.actor, each).isPresent())
                .filter(each -> escalations.isSender(standing.actor, each))
                .isPresent();
    }

    Set<Act> may(Standing standing) {
        var may = EnumSet.noneOf(Act.class);
        for (var act : Act.values()) {
            if (isPossible(standing, act) && role(standing, act).isPresent()) {
                may.add(act);
            }
        }
        return may;
    }

    boolean isPossible(Standing standing, Act act) {
        if (standing.withdrawn) {
            return false;
        }
        boolean closed = standing.row.progress().compareTo(Progress.CLOSED) >= 0;
        return switch (act) {
            case REPORT ->
                standing.waiting().isEmpty()
                        && sender(standing)
                                .flatMap(unit -> escalations.superior(unit.code()))
                                .isPresent();
            case ACKNOWLEDGE -> standing.waiting().isPresent() && !isSameEyes(standing);
            case CONTAIN -> !closed && standing.lacks(IncidentWords.CONTAINED_AT);
            case TRANSFER -> standing.lacks(IncidentWords.TRANSFERRED_ON);
            case NOTIFY -> standing.row.personal() && standing.lacks(IncidentWords.NOTIFIED_ON);
            case CLOSE -> !closed;
            case REVIEW -> closed && standing.lacks(IncidentWords.REVIEWED_ON);
        };
    }
}
