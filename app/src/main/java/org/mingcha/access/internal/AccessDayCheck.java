package org.mingcha.access.internal;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Counts the days' lines and acts again, and holds them against what was sealed; lines of half a year ago may be gone. */
@Component
class AccessDayCheck implements FsckCheck {
    private static final String TABLE = "access.line";
    private static final List<String> OF_LINES = List.of(SealedDays.LINES, SealedDays.LINES_DIGEST);
    private static final List<String> OF_ACTS = List.of(SealedDays.ACTS, SealedDays.ACTS_DIGEST);

    private final DayTable days;
    private final TransparencyLog log;
    private final MingchaClock clock;

    AccessDayCheck(DayTable days, TransparencyLog log, MingchaClock clock) {
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void check(Findings findings) {
        var kept = clock.today().minusDays(SealedDays.KEPT_DAYS);
        for (var each : days.sealed()) {
            var sealed = log.record(new RecordId(each.record()));
            if (sealed.isEmpty()) {
                findings.missing("access.day", each.day(), "record " + each.record());
                continue;
            }
            var counted = new Counted(
                    each.day(),
                    days.digest(each.day(), clock.zone()),
                    sealed.get().facts());
            counted.compare(OF_ACTS, findings);
            if (each.day().isAfter(kept)) {
                counted.compare(OF_LINES, findings);
            }
        }
    }

    private record Counted(LocalDate day, Content now, Content then) {
        void compare(List<String> names, Findings findings) {
            for (var name : names) {
                if (!now.text(name).equals(then.text(name))) {
                    findings.differs(TABLE, day, name, then.text(name).orElse("") + " was sealed");
                }
            }
        }
    }
}
