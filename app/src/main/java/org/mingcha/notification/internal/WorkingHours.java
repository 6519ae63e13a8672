package org.mingcha.notification.internal;

import java.time.Instant;
import java.time.LocalTime;
import org.mingcha.database.MingchaClock;
import org.mingcha.transparency.RulesInForce;
import org.springframework.stereotype.Component;

/** When people may be written to: on working days of the published calendar, in the body's zone. */
@Component
public class WorkingHours {
    static final LocalTime BEGIN = LocalTime.of(8, 30);
    static final LocalTime END = LocalTime.of(17, 30);

    private final RulesInForce rules;
    private final MingchaClock clock;

    WorkingHours(MingchaClock clock, RulesInForce rules) {
        this.rules = rules;
        this.clock = clock;
    }

    public boolean isNow() {
        return is(clock.now());
    }

    boolean is(Instant instant) {
        var local = instant.atZone(clock.zone());
        var time = local.toLocalTime();
        return rules.workingDays().isWorked(local.toLocalDate()) && !time.isBefore(BEGIN) && time.isBefore(END);
    }
}
