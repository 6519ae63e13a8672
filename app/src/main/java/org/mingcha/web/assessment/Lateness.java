package org.mingcha.web.assessment;

import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.register.Limits;
import org.mingcha.inspection.SelfInspection;

/** Which cited entries were recorded after their register's limit. */
record Lateness(Limits limits) {
    Set<Long> of(SelfInspection inspection) {
        return inspection.evaluation().cited().values().stream()
                .filter(fact -> days(fact) > 0)
                .map(Fact::index)
                .collect(Collectors.toSet());
    }

    /** Days beyond the limit; 0: in time, or not of a register. */
    long days(Fact fact) {
        return limits.isLate(fact.source(), fact.happenedOn(), fact.recordedAt())
                ? limits.delayDays(fact.happenedOn(), fact.recordedAt())
                        - limits.lateDays().getOrDefault(fact.source(), 0)
                : 0;
    }
}
