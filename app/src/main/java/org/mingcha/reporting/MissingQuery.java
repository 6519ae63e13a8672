package org.mingcha.reporting;

import java.util.Set;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;

/** @param kinds only units of these kinds; none: all */
public record MissingQuery(String unit, String returnId, Period period, Set<UnitKind> kinds) {
    public MissingQuery {
        kinds = Set.copyOf(kinds);
    }
}
