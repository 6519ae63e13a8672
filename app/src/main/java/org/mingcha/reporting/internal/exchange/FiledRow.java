package org.mingcha.reporting.internal.exchange;

import java.time.Instant;
import java.util.Map;
import org.mingcha.evidence.checklist.Period;

/** One return that stands, as it is written to a file. */
public record FiledRow(
        String unit,
        String unitName,
        Period period,
        boolean nil,
        Map<String, String> values,
        String explanation,
        Instant filedAt) {}
