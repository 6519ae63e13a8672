package org.mingcha.notification.internal;

import java.util.List;
import org.mingcha.evidence.checklist.Period;

/**
 * How a return that is due is named and where it is filed. These due dates are kept nowhere: a country has eight million
 * a year, so they are read from what reporting knows, for the very units of whoever asks.
 */
final class ReturnDues {
    private ReturnDues() {}

    static String path(String unit, String returnId, String period) {
        return "/returns/" + unit + "/" + returnId + "/" + period;
    }

    static String titleKey(String returnId) {
        return "notification.due.file." + returnId;
    }

    /** Year, and number within it. */
    static List<String> titleArguments(String period) {
        var parsed = Period.parse(period)
                .orElseThrow(() -> new IllegalArgumentException("A return has the period " + period));
        return List.of(Integer.toString(parsed.year()), Integer.toString(parsed.number()));
    }
}
