package org.mingcha.web.citation;

import java.time.Instant;
import java.time.LocalDate;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Register;

/** How late entries were recorded after their register's limit. */
public record Lateness(Limits limits) {
    /** Days beyond the limit; 0: in time, or not of a register. */
    public long days(String source, LocalDate happenedOn, Instant recordedAt) {
        return limits.lateBy(source, Register.FIRST_VERSION, happenedOn, recordedAt);
    }

    public boolean isLate(Fact fact) {
        return limits.isLate(fact);
    }
}
