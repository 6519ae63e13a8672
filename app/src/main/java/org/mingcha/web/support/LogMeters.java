package org.mingcha.web.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * How long the log is, and how much waits for its seal: the two figures that say whether an instance is well. Meters are
 * made with the application, and open the log: a command has none, or {@code restore} would find a log founded.
 */
@Component
@ConditionalOnWebApplication
class LogMeters implements MeterBinder {
    private final TransparencyLog log;

    LogMeters(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mingcha.log.size", log, each -> each.head().size()).register(registry);
        Gauge.builder("mingcha.log.pending", log, TransparencyLog::pending).register(registry);
    }
}
