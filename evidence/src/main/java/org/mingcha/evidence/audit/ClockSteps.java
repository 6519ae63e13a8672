package org.mingcha.evidence.audit;

import java.time.Duration;
import java.time.Instant;

/** How often, and by how much, a leaf was recorded before an earlier one: to be known, not a fault by itself. */
final class ClockSteps {
    private static final Duration MAY_STEP_BACK = Duration.ofMinutes(5);

    private Instant latest = Instant.MIN;
    private Duration longest = Duration.ZERO;
    private long steps;
    private long first;

    void take(long index, Instant at) {
        if (at.isAfter(latest)) {
            latest = at;
            return;
        }
        var back = Duration.between(at, latest);
        if (back.compareTo(MAY_STEP_BACK) > 0) {
            first = steps == 0 ? index : first;
            steps++;
            longest = back.compareTo(longest) > 0 ? back : longest;
        }
    }

    void say(AuditRemarks remarks) {
        if (steps > 0) {
            remarks.note(AuditCheck.LEAVES, "clock", steps, first, longest.toMinutes());
        }
    }
}
