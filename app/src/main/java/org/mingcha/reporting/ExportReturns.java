package org.mingcha.reporting;

import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.checklist.Period;

/**
 * Which filed returns are written, and how.
 *
 * @param unit with everything below it
 * @param locale of the headings that people read
 */
public record ExportReturns(String unit, String returnId, List<Period> periods, ExchangeFormat format, Locale locale) {
    public ExportReturns {
        periods = List.copyOf(periods);
    }
}
