package org.mingcha.web.api.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.IncidentTime;

/**
 * An incident or a drill as lists show it. Times are {@code 2025-06-18T09:20}, or {@code 2025-06-18} where only the day is
 * known, in the body's zone.
 *
 * @param index log index of its newest version; null while that waits for its seal
 * @param reportBy by when it has to be reported up; null: it need not be
 * @param reviewBy by when it has to be looked back at; null: not closed yet, or nothing obliges to
 * @param handedUp its newest hand-over; null: none
 */
public record IncidentRowJson(
        long incident,
        @Nullable Long index,
        String unit,
        String unitName,
        boolean drill,
        LocalDate happenedOn,
        String title,
        String severity,
        String kind,
        boolean personal,
        String found,
        @Nullable String reportBy,
        @Nullable String reported,
        @Nullable String contained,
        @Nullable String closed,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate reviewed,
        String progress,
        String reporting,
        @Nullable HandedUp handedUp) {
    /** @param reply null while it waits for its acknowledgement */
    public record HandedUp(
            String unit,
            String superior,
            Instant sentAt,
            @Nullable Long index,
            Instant dueAt,
            @Nullable String reply,
            @Nullable Instant acknowledgedAt) {
        static HandedUp of(Escalation sent) {
            var acknowledged = sent.acknowledged();
            return new HandedUp(
                    sent.unit(),
                    sent.superior(),
                    sent.sentAt(),
                    sent.index(),
                    sent.dueAt(),
                    acknowledged == null ? null : acknowledged.reply().code(),
                    acknowledged == null ? null : acknowledged.at());
        }
    }

    public static IncidentRowJson of(IncidentSummary row) {
        var times = row.times();
        var sent = row.handedUp();
        return new IncidentRowJson(
                row.id(),
                row.index(),
                row.unit(),
                row.unitName(),
                row.drill(),
                row.happenedOn(),
                row.title(),
                row.severity(),
                row.kind(),
                row.personal(),
                times.found().typed(),
                typed(times.reportBy()),
                typed(times.reported()),
                typed(times.contained()),
                typed(times.closed()),
                times.reviewBy(),
                times.reviewed(),
                row.progress().code(),
                row.reporting().code(),
                sent == null ? null : HandedUp.of(sent));
    }

    private static @Nullable String typed(@Nullable IncidentTime moment) {
        return moment == null ? null : moment.typed();
    }
}
