package org.mingcha.reporting;

import java.util.List;
import org.mingcha.evidence.checklist.Period;

/** @param byChild also each unit right below */
public record CompletenessQuery(String unit, String returnId, List<Period> periods, boolean byChild) {
    public CompletenessQuery {
        periods = List.copyOf(periods);
    }
}
