package org.mingcha.safety.incident.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.ledger.EntryView;
import org.mingcha.organisation.UnitView;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.IncidentTime;

/**
 * An incident as it stands.
 *
 * @param handedUp oldest first
 */
public record IncidentFile(IncidentSummary row, EntryView entry, List<Escalation> handedUp, Line line) {
    /**
     * Those who have to do with it, up the line.
     *
     * @param unit its own
     * @param sender who hands it up next: its unit, later whoever has acknowledged it
     * @param superior to whom; null: nobody stands above
     * @param sentTo to whom it was handed up last; null: it was not
     * @param sentBy the account that handed up what waits; 0: nothing waits
     */
    record Line(
            UnitView unit,
            UnitView sender,
            @Nullable UnitView superior,
            @Nullable UnitView sentTo,
            long sentBy) {}

    public IncidentFile {
        handedUp = List.copyOf(handedUp);
    }

    /** Versions of the entry, hand-overs and acknowledgements. */
    int version() {
        long acknowledged =
                handedUp.stream().filter(each -> each.acknowledged() != null).count();
        return entry.versions().size() + handedUp.size() + (int) acknowledged;
    }

    /** The hand-over that waits for its acknowledgement. */
    Optional<Escalation> waiting() {
        return handedUp.isEmpty()
                ? Optional.empty()
                : Optional.of(handedUp.getLast()).filter(each -> each.acknowledged() == null);
    }

    boolean lacks(String field) {
        return entry.latest().content().text(field).isEmpty();
    }

    /** The authority was told, and not for the last time. */
    boolean isWithAuthority() {
        return !lacks(IncidentFields.AUTHORITY) && lacks(IncidentFields.FINAL_ON);
    }

    /** When the authority was told; else when it was found. */
    IncidentTime told() {
        var content = entry.latest().content();
        return content.text(IncidentFields.AUTHORITY_AT)
                .or(() -> content.text(IncidentFields.AUTHORITY_ON))
                .map(IncidentTime::parse)
                .orElseGet(() -> row().times().found());
    }

    /** Whether the account handed up what waits. */
    boolean wasSentBy(long account) {
        return waiting().isPresent() && line.sentBy == account;
    }
}
