package org.mingcha.recount;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What a figure is counted for.
 *
 * @param from the period's first day
 * @param end its last
 * @param asOf the checkpoint's day
 * @param setting the value in force under a name on the period's last day
 */
record RecountBasis(String unit, LocalDate from, LocalDate end, LocalDate asOf, UnaryOperator<String> setting) {
    /** A span's first day. */
    LocalDate first(JsonNode span) {
        if (span.isObject()) {
            return end.minusDays(days(span) - 1);
        }
        var length = span.asString("P");
        return switch (length) {
            case "P" -> from;
            case "P-1Y" -> from.minusYears(1);
            case "Y" -> end.withDayOfYear(1);
            default -> end.plusDays(1).minus(Period.parse("P" + length));
        };
    }

    /** A number of days, or the setting that is named. */
    long days(JsonNode object) {
        var days = object.get("days").stringValue();
        return Long.parseLong(days.startsWith("limit.") ? setting.apply(days) : days);
    }

    /** A span's last day. */
    LocalDate last(JsonNode span) {
        return span.isString() && span.stringValue().equals("P-1Y")
                ? end.plusDays(1).minusYears(1).minusDays(1)
                : end;
    }

    /** A condition's value that may be the period's last day, or a day so far from it. */
    String value(JsonNode value) {
        if (value.isObject()) {
            return end.plus(Period.parse("P" + value.get("end").stringValue())).toString();
        }
        return value.stringValue().equals("end") ? end.toString() : value.stringValue();
    }
}
