package org.mingcha.transparency.internal;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.Custody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Recounts the database against the log each night while the server runs. What it finds wants somebody at once. */
final class EveryNight implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EveryNight.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final Custody custody;
    private final Supplier<ZonedDateTime> now;
    private @Nullable ScheduledExecutorService thread;

    EveryNight(Custody custody, Supplier<ZonedDateTime> now) {
        this.custody = custody;
        this.now = now;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("nightly-fsck").daemon().factory());
        long first = untilNext(now.get()).toSeconds();
        thread.scheduleAtFixedRate(this::check, first, TimeUnit.DAYS.toSeconds(1), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    static Duration untilNext(ZonedDateTime now) {
        var today = now.with(HOUR);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private void check() {
        try {
            var report = custody.fsck();
            report.findings().forEach(finding -> log.error("fsck: {}", finding));
            log.info(
                    "fsck: {} entries, {} findings",
                    report.entries(),
                    report.findings().size() + report.more());
        } catch (RuntimeException e) {
            log.error("The nightly fsck broke off", e);
        }
    }
}
