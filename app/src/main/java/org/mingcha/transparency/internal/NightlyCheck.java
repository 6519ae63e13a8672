package org.mingcha.transparency.internal;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.mingcha.transparency.Custody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recounts the database against the log. What it finds wants somebody at once. */
record NightlyCheck(Custody custody) implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    static Duration untilNext(ZonedDateTime now) {
        var today = now.with(HOUR);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    @Override
    public void run() {
        var report = custody.fsck();
        report.findings().forEach(finding -> log.error("fsck: {}", finding));
        log.info(
                "fsck: {} entries, {} findings",
                report.entries(),
                report.findings().size() + report.more());
    }
}
