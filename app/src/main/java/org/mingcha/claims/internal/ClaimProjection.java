package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimState;

/**
 * What the store of facts says of a claim now, beside how far the work on it is.
 *
 * @param record the version that holds
 * @param receivedAt {@code 2026-03-02T09:20}, or the day alone, or null
 * @param work null while nobody works on it
 */
record ClaimProjection(
        long claim,
        long record,
        @Nullable Long index,
        String unit,
        String unitName,
        String unitPath,
        LocalDate receivedOn,
        String sentence,
        @Nullable String channel,
        @Nullable String verdict,
        @Nullable String level,
        @Nullable String receivedAt,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        boolean withdrawn,
        @Nullable Work work) {
    /** From our own tables. */
    record Work(
            ClaimState state,
            @Nullable Long main,
            @Nullable String level,
            @Nullable String verdict,
            boolean escalated) {}

    ClaimState state() {
        if (withdrawn) {
            return ClaimState.WITHDRAWN;
        }
        if (work != null && work.main != null) {
            return ClaimState.JOINED;
        }
        if (work != null && work.state != ClaimState.RECEIVED) {
            return work.state;
        }
        return answeredOn == null ? ClaimState.RECEIVED : ClaimState.ANSWERED;
    }

    boolean isOverdue(LocalDate today) {
        return answeredOn == null && !withdrawn && dueOn.isBefore(today);
    }

    /** When it came, to the minute; where only the day is known, its end. */
    LocalDateTime received() {
        return minute().orElseGet(() -> receivedOn.plusDays(1).atStartOfDay());
    }

    Optional<LocalDateTime> minute() {
        return Optional.ofNullable(receivedAt)
                .filter(text -> text.contains("T"))
                .map(LocalDateTime::parse);
    }

    /** As editions say it. */
    String receivedText() {
        return minute().map(LocalDateTime::toString).orElseGet(receivedOn::toString);
    }
}
