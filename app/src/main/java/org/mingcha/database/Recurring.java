package org.mingcha.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One step again and again in a thread of its own, as long as the server runs. What a step throws is logged, and the step
 * is tried again in its time. At the server's end a waiting step is interrupted, so a database that is gone already keeps
 * nobody; one that works is given some seconds.
 */
public final class Recurring implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Recurring.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable step;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread, and in the log
     * @param first from the start to the first step
     * @param pause from the end of a step to the next
     */
    public Recurring(String name, Duration first, Duration pause, Runnable step) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.step = step;
    }

    public static Recurring every(Duration pause, String name, Runnable step) {
        return new Recurring(name, pause, pause, step);
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        thread.scheduleWithFixedDelay(this::attempt, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (thread == null) return;
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LAST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} was still at work when the server ended", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void attempt() {
        try {
            step.run();
        } catch (RuntimeException e) {
            // An interrupted step at the server's end is no fault.
            if (thread != null && !thread.isShutdown()) log.warn("{} failed and will be tried again", name, e);
        }
    }
}
