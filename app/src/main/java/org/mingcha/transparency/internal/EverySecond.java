package org.mingcha.transparency.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.TransparencyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals each second while the server runs. A batch that failed is tried again; a refusal to sign is said once. */
final class EverySecond implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EverySecond.class);

    private final TransparencyLog transparency;
    private @Nullable ScheduledExecutorService thread;
    private String refusal = "";

    EverySecond(TransparencyLog transparency) {
        this.transparency = transparency;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sequencer").daemon().factory());
        thread.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
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

    private void seal() {
        try {
            transparency.seal();
            refusal = "";
        } catch (Unavailable refused) {
            if (!refusal.equals(refused.getMessage())) {
                refusal = String.valueOf(refused.getMessage());
                log.error("The log refuses to sign; everything new stays pending: {}", refusal);
            }
        } catch (RuntimeException e) {
            log.warn("A batch was not sealed and will be tried again", e);
        }
    }
}
