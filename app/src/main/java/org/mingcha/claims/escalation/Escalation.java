package org.mingcha.claims.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.RecordId;

/**
 * One hand-over to a superior.
 *
 * @param id the record of {@code escalation.sent}
 * @param source the register of what went up: {@code incident}
 * @param subject the entry that went up
 * @param unit who handed it up
 * @param index log index; null while it waits for its seal
 * @param dueAt by when it is to be acknowledged
 * @param acknowledged null while it waits
 */
public record Escalation(
        RecordId id,
        String source,
        long subject,
        String unit,
        String unitName,
        String superior,
        String superiorName,
        boolean drill,
        Instant sentAt,
        @Nullable Long index,
        Instant dueAt,
        @Nullable Acknowledged acknowledged) {
    /** That the superior has seen it. */
    public record Acknowledged(
            RecordId record,
            Reply reply,
            Instant at,
            @Nullable Long index) {}

    public boolean isOverdue(Instant now) {
        return acknowledged == null && dueAt.isBefore(now);
    }

    /** When the superior had it, or has to. */
    public boolean wasLate() {
        return acknowledged != null && acknowledged.at.isAfter(dueAt);
    }
}
