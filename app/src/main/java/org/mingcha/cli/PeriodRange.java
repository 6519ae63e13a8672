package org.mingcha.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;

/** {@code 2025-01..2025-12}, one period, or several with commas between them. */
final class PeriodRange {
    /** Five years of months: each period that is asked for first is frozen, which takes its time for a country. */
    private static final int MOST = 60;

    private PeriodRange() {}

    static List<Period> of(String text) {
        var periods = Stream.of(text.split(","))
                .flatMap(part -> part(part.strip()).stream())
                .toList();
        if (periods.size() > MOST) {
            throw new Unavailable("reporting.periods.many", Integer.toString(MOST));
        }
        return periods;
    }

    private static List<Period> part(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return List.of(ReturnOptions.period(text));
        }
        var first = ReturnOptions.period(text.substring(0, dots));
        var last = ReturnOptions.period(text.substring(dots + 2));
        var cadence = Arrays.stream(Cadence.values())
                .filter(each -> each.fits(first) && each.fits(last))
                .findFirst()
                .orElseThrow(() -> new Unavailable("reporting.period.unreadable", text));
        return between(first, last, cadence);
    }

    private static List<Period> between(Period first, Period last, Cadence cadence) {
        var periods = new ArrayList<Period>();
        for (var each = first;
                !each.from().isAfter(last.from()) && periods.size() <= MOST;
                each = cadence.after(each)) {
            periods.add(each);
        }
        if (periods.isEmpty()) {
            throw new Unavailable("reporting.period.unreadable", first.code() + ".." + last.code());
        }
        return periods;
    }
}
