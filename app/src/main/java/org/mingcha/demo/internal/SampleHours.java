package org.mingcha.demo.internal;

import java.time.LocalDate;
import org.mingcha.database.MingchaClock;
import org.springframework.stereotype.Component;

/** The hours within one day of the sample county. */
@Component
class SampleHours {
    private final MingchaClock clock;

    SampleHours(MingchaClock clock) {
        this.clock = clock;
    }

    /** From now on it is this late. */
    void go(LocalDate day, int hour, int minute) {
        clock.simulate(day.atTime(hour, minute).atZone(clock.zone()).toInstant());
    }
}
