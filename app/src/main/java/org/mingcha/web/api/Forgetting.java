package org.mingcha.web.api;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys after their week, each hour while the server runs. */
@Component
@ConditionalOnWebApplication
public class Forgetting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final IdempotencyTable keys;
    private @Nullable ScheduledExecutorService thread;

    Forgetting(IdempotencyTable keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("forgetting").daemon().factory());
        thread.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
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

    /** Done each hour; here for whoever does not want to wait. */
    public void forget() {
        try {
            int forgotten = keys.forget();
            while (forgotten > 0) {
                forgotten = keys.forget();
            }
        } catch (RuntimeException e) {
            LOG.warn("Old idempotency keys stay until the next hour", e);
        }
    }
}
