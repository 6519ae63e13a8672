package org.mingcha.web.citation;

import java.time.Instant;
import java.time.LocalDate;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.register.Limits;

/** How late entries were recorded after their register's limit. */
public record Lateness(Limits limits) {
    /** Days beyond the limit; 0: in time, or not of a register. */
    public long days(String source, LocalDate happenedOn, Instant recordedAt) {
        return limits.isLate(source, happenedOn, recordedAt)
                ? limits.delayDays(happenedOn, recordedAt) - limits.lateDays().getOrDefault(source, 0)
                : 0;
    }

    public boolean isLate(Fact fact) {
        return days(fact.source(), fact.happenedOn(), fact.recordedAt()) > 0;
    }
}
