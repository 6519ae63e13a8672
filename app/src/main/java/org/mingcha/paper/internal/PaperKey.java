package org.mingcha.paper.internal;

import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.ReturnKey;

/** References of what has no number of its own: the parts of its key with a full stop between them. */
final class PaperKey {
    private PaperKey() {}

    /** {@code 999901001000.monthly.2025-03}. */
    static Optional<ReturnKey> ofReturn(String reference) {
        var parts = reference.split("\\.", -1);
        return parts.length == 3
                ? Period.parse(parts[2]).map(period -> new ReturnKey(parts[0], parts[1], period))
                : Optional.empty();
    }

    /** A unit's year, {@code 999901001000.2025}. */
    record OfYear(String unit, int year) {}

    static Optional<OfYear> ofYear(String reference) {
        var parts = reference.split("\\.", -1);
        return parts.length == 2 && parts[1].matches("[12]\\d{3}")
                ? Optional.of(new OfYear(parts[0], Integer.parseInt(parts[1])))
                : Optional.empty();
    }
}
