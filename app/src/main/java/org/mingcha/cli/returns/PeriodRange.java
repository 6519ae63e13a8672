package org.mingcha.cli.returns;

import java.util.List;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;

/** {@code 2025-01..2025-12}, one period, or several with commas between them. */
final class PeriodRange {
    /** Five years of months: each period that is asked for first is frozen, which takes its time for a country. */
    private static final int MOST = 60;

    private PeriodRange() {}

    static List<Period> of(String text) {
        var periods = org.mingcha.evidence.returns.PeriodRange.of(text, MOST)
                .orElseThrow(() -> new Unavailable("reporting.period.unreadable", text));
        if (periods.size() > MOST) {
            throw new Unavailable("reporting.periods.many", Integer.toString(MOST));
        }
        return periods;
    }
}
