package org.mingcha.transparency.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;

/**
 * How often the clock stepped back by more than five minutes along the log, summed up: after one step of a day, all leaves
 * of that day stand behind, and nobody reads a thousand lines about one night.
 */
final class StepsBack {
    private static final Duration STEP_BACK = Duration.ofMinutes(5);

    private @Nullable Instant latest;
    private Instant previous = Instant.MIN;
    private long count;
    private long first;
    private long last;
    private Duration largest = Duration.ZERO;

    /** The latest time so far. */
    @Nullable
    Instant latest() {
        return latest;
    }

    /** The next leaf along the log. */
    void add(long index, Instant recorded) {
        if (latest != null && recorded.isBefore(latest.minus(STEP_BACK))) {
            if (isStep(recorded)) {
                first = count == 0 ? index : first;
                last = index;
                count++;
            }
            var back = Duration.between(recorded, latest);
            largest = back.compareTo(largest) > 0 ? back : largest;
        }
        latest = latest == null || recorded.isAfter(latest) ? recorded : latest;
        previous = recorded;
    }

    /** Not merely another leaf that was written behind the same step. */
    private boolean isStep(Instant recorded) {
        return latest != null && !previous.isBefore(latest.minus(STEP_BACK))
                || recorded.isBefore(previous.minus(STEP_BACK));
    }

    void tell(FsckCheck.Findings findings) {
        if (count > 0) {
            var span = largest.truncatedTo(ChronoUnit.SECONDS).toString().substring(2);
            var detail = count + " / " + last + " / " + span.toLowerCase(Locale.ROOT);
            findings.add(new FsckFinding(
                    FsckFinding.Kind.CLOCK_BACK, "transparency.leaf", Long.toString(first), "", detail));
        }
    }
}
