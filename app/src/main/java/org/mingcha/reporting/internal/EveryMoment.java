package org.mingcha.reporting.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * While the server runs: takes what was sealed into the counts, so that they are never two seconds behind, and each hour
 * opens the periods that have begun and forgets old attempts. What fails is tried again.
 */
final class EveryMoment implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EveryMoment.class);
    private static final long MILLISECONDS = 300;

    private final Folding folding;
    private final Housekeeping housekeeping;
    private @Nullable ScheduledExecutorService thread;

    EveryMoment(Folding folding, Housekeeping housekeeping) {
        this.folding = folding;
        this.housekeeping = housekeeping;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("returns").daemon().factory());
        executor.scheduleWithFixedDelay(() -> attempt(folding::catchUp), 1_000, MILLISECONDS, TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(() -> attempt(housekeeping::run), 1, 60, TimeUnit.MINUTES);
        thread = executor;
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("The returns' counts were not brought up to date and will be tried again", e);
        }
    }
}
