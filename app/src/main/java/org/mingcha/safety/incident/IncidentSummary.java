package org.mingcha.safety.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;

/**
 * An incident or a drill as lists show it.
 *
 * @param index log index of its newest version; null while that waits for its seal
 * @param severity the register's word
 * @param kind the register's word; empty: not said
 * @param personal whether personal information leaked
 * @param handedUp its newest hand-over; null: none
 */
public record IncidentSummary(
        long id,
        @Nullable Long index,
        String unit,
        String unitName,
        boolean drill,
        LocalDate happenedOn,
        String title,
        String severity,
        String kind,
        boolean personal,
        Times times,
        IncidentProgress progress,
        ReportingState reporting,
        @Nullable Escalation handedUp) {
    /**
     * Its times as the ledger holds them; null: not yet, or not known.
     *
     * @param reportBy by when it has to be reported up; null: it need not be
     * @param reviewBy by when it has to be looked back at; null: not closed yet, or nothing obliges to
     */
    public record Times(
            IncidentTime found,
            @Nullable IncidentTime reportBy,
            @Nullable IncidentTime reported,
            @Nullable IncidentTime contained,
            @Nullable IncidentTime closed,
            @Nullable LocalDate reviewBy,
            @Nullable LocalDate reviewed) {}
}
