package org.mingcha.evidence.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found so far: faults and, beside them, what a reader should know. Keeps the first few of each check. */
final class AuditRemarks {
    private static final int KEPT = 20;

    private final Map<AuditCheck, List<AuditRemark>> faults = new EnumMap<>(AuditCheck.class);
    private final Map<AuditCheck, Long> counts = new EnumMap<>(AuditCheck.class);
    private final Map<AuditCheck, List<AuditRemark>> notes = new EnumMap<>(AuditCheck.class);

    void fault(AuditCheck check, String key, Object... arguments) {
        counts.merge(check, 1L, Long::sum);
        var kept = faults.computeIfAbsent(check, each -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(AuditRemark.of(key, arguments));
        }
    }

    /** Whether further faults of this check are only counted. */
    boolean isFull(AuditCheck check) {
        return faults.getOrDefault(check, List.of()).size() == KEPT;
    }

    /** Said where the check holds. */
    void note(AuditCheck check, String key, Object... arguments) {
        notes.computeIfAbsent(check, each -> new ArrayList<>()).add(AuditRemark.of(key, arguments));
    }

    /** A line of each check of which anything is said. */
    List<AuditLine> lines() {
        var lines = new ArrayList<AuditLine>();
        for (var check : AuditCheck.values()) {
            var found = faults.getOrDefault(check, List.of());
            var known = notes.getOrDefault(check, List.of());
            if (!found.isEmpty()) {
                lines.add(new AuditLine(check, false, found, counts.getOrDefault(check, 0L) - found.size()));
            } else if (!known.isEmpty()) {
                lines.add(new AuditLine(check, true, known, 0));
            }
        }
        return lines;
    }
}
