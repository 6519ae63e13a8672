package org.mingcha.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;

/**
 * What went up to a superior, and whether it was acknowledged.
 *
 * @param claim the sentence as it went up
 * @param facts as they were found by then
 * @param index log index of the hand-over; null while it waits for its seal
 * @param dueAt by when it is to be acknowledged
 * @param overdue whether that passed without
 * @param acknowledged null while it waits
 */
public record EscalationView(
        ClaimId id,
        String unit,
        String unitName,
        String superior,
        String superiorName,
        Help help,
        RiskLevel level,
        String claim,
        List<String> facts,
        Instant sentAt,
        @Nullable Long index,
        Instant dueAt,
        boolean overdue,
        Escalation.@Nullable Acknowledged acknowledged) {
    public EscalationView {
        facts = List.copyOf(facts);
    }
}
