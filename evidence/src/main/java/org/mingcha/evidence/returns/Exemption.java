package org.mingcha.evidence.returns;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.UnitKind;

/**
 * Units that would owe a return but needn't file it.
 *
 * @param reason as it is sealed and shown
 * @param under only those right below a unit of this kind; empty: wherever they stand
 * @param months only for periods that end in these months; empty: always
 */
public record Exemption(String reason, UnitKind kind, Optional<UnitKind> under, Set<Integer> months) {
    public Exemption {
        months = Collections.unmodifiableSet(new TreeSet<>(months));
    }

    boolean appliesIn(int month) {
        return months.isEmpty() || months.contains(month);
    }
}
