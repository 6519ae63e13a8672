package org.mingcha.evidence.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;

/** {@code 2025-01..2025-12}, one period, or several with commas between them. */
public final class PeriodRange {
    private PeriodRange() {}

    /** Empty: unreadable. @param most not more than one beyond this many are made */
    public static Optional<List<Period>> of(String text, int most) {
        var periods = new ArrayList<Period>();
        for (var part : text.split(",", -1)) {
            var read = part(part.strip(), most);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            periods.addAll(read);
        }
        return Optional.of(periods);
    }

    /** None: unreadable. */
    private static List<Period> part(String text, int most) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return Period.parse(text).stream().toList();
        }
        var first = Period.parse(text.substring(0, dots));
        var last = Period.parse(text.substring(dots + 2));
        return first.isEmpty() || last.isEmpty() ? List.of() : between(first.get(), last.get(), most);
    }

    private static List<Period> between(Period first, Period last, int most) {
        var periods = new ArrayList<Period>();
        Arrays.stream(Cadence.values())
                .filter(each -> each.fits(first) && each.fits(last))
                .forEach(cadence -> {
                    for (var each = first;
                            !each.from().isAfter(last.from()) && periods.size() <= most;
                            each = cadence.after(each)) {
                        periods.add(each);
                    }
                });
        return periods;
    }
}
