package org.mingcha.reporting.internal.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;

/** Names of Aggregate Data Exchange (IHE QRPH, 2015), and how it writes periods: {@code 2025-03-01/P1M}. */
final class Adx {
    static final String NAMESPACE = "urn:ihe:qrph:adx:2015";
    static final String ROOT = "adx";
    static final String GROUP = "group";
    static final String DATA_VALUE = "dataValue";
    /** Words: a value is a number by the standard, so text stands inside, beside the value 0. */
    static final String ANNOTATION = "annotation";

    static final String ORG_UNIT = "orgUnit";
    static final String PERIOD = "period";
    static final String DATA_SET = "dataSet";
    static final String DATA_ELEMENT = "dataElement";
    static final String VALUE = "value";

    private Adx() {}

    static String period(Period period) {
        return period.from() + "/" + length(period);
    }

    private static String length(Period period) {
        return switch (period.part()) {
            case MONTH -> "P1M";
            case QUARTER -> "P3M";
            case HALF -> "P6M";
            case YEAR -> "P1Y";
        };
    }

    /** Empty: not the first day and the length of a month, quarter or year. */
    static Optional<Period> period(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            var from = LocalDate.parse(text.substring(0, slash));
            return Arrays.stream(Cadence.values())
                    .filter(cadence -> from.getYear() >= 1000 && from.getYear() < 3000)
                    .map(cadence -> cadence.at(from))
                    .filter(period -> period(period).equals(text))
                    .findFirst();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
