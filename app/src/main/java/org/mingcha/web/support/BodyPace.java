package org.mingcha.web.support;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How slowly the body of a request may come.
 *
 * @param grace nothing is asked of it before
 * @param perSecond on an average since its beginning
 * @param longest for all of it, at any pace
 * @param dropped what nobody asked for is read and dropped so that a browser shows the answer and no broken line: up to so much
 */
record BodyPace(Duration grace, DataSize perSecond, Duration longest, DataSize dropped) {
    /** A line of 32 kbit/s passes, one that was laid to keep us waiting doesn't. */
    static final BodyPace OF_A_SLOW_LINE = new BodyPace(
            Duration.ofSeconds(20), DataSize.ofKilobytes(4), Duration.ofMinutes(30), DataSize.ofMegabytes(256));

    boolean isKept(Duration elapsed, long bytes) {
        if (elapsed.compareTo(longest) > 0) return false;
        return elapsed.compareTo(grace) <= 0 || bytes * 1e9 >= (double) elapsed.toNanos() * perSecond.toBytes();
    }
}
