package org.mingcha.notification.internal;

import java.time.Instant;
import java.time.LocalTime;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.WorkingDays;
import org.springframework.stereotype.Component;

/** When people may be written to: on working days of the shipped calendar, in the body's zone. */
@Component
public class WorkingHours {
    static final LocalTime BEGIN = LocalTime.of(8, 30);
    static final LocalTime END = LocalTime.of(17, 30);

    private final WorkingDays calendar = WorkingDays.shipped();
    private final MingchaClock clock;

    WorkingHours(MingchaClock clock) {
        this.clock = clock;
    }

    public boolean isNow() {
        return is(clock.now());
    }

    boolean is(Instant instant) {
        var local = instant.atZone(clock.zone());
        var time = local.toLocalTime();
        return calendar.isWorked(local.toLocalDate()) && !time.isBefore(BEGIN) && time.isBefore(END);
    }
}
