package org.mingcha.web.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.mingcha.transparency.backup.Backups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** How old the last good backup is, in seconds; no number where none are made by themselves. */
@Component
@ConditionalOnWebApplication
class BackupMeters implements MeterBinder {
    private final Backups backups;

    BackupMeters(Backups backups) {
        this.backups = backups;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mingcha.backup.elapsed.seconds", backups, BackupMeters::elapsed)
                .register(registry);
    }

    private static double elapsed(Backups backups) {
        return backups.elapsed().map(since -> (double) since.toSeconds()).orElse(Double.NaN);
    }
}
