package org.mingcha.reporting;

import java.util.List;
import org.mingcha.evidence.checklist.Period;

/** A numeric field over a subtree. */
public record SummaryQuery(String unit, String returnId, String field, List<Period> periods) {
    public SummaryQuery {
        periods = List.copyOf(periods);
    }
}
