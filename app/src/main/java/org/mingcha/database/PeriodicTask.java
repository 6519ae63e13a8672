package org.mingcha.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One step again and again in a thread of its own, as long as the server runs. What a step throws is logged, once for as
 * long as it stays the same, and the step is tried again in its time. At the server's end a waiting step is interrupted, so a database that is gone already keeps
 * nobody; one that works is given some seconds.
 */
public final class PeriodicTask implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PeriodicTask.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable step;
    private volatile @Nullable ScheduledExecutorService thread;
    private String failing = "";

    /**
     * @param name of the thread, and in the log
     * @param first from the start to the first step
     * @param pause from the end of a step to the next
     */
    public PeriodicTask(String name, Duration first, Duration pause, Runnable step) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.step = step;
    }

    public static PeriodicTask every(Duration pause, String name, Runnable step) {
        return new PeriodicTask(name, pause, pause, step);
    }

    /** Does the step for each of what is found then; one that fails keeps no other back. */
    public static <T> PeriodicTask forEach(Duration pause, String name, Supplier<List<T>> found, Consumer<T> step) {
        return every(pause, name, () -> {
            var failures = new ArrayList<RuntimeException>();
            for (var each : found.get()) {
                try {
                    step.accept(each);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
            if (!failures.isEmpty()) throw failures.getFirst();
        });
    }

    @Override
    public void start() {
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        thread = starting;
        starting.scheduleWithFixedDelay(this::attempt, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var ending = thread;
        if (ending == null) return;
        ending.shutdownNow();
        try {
            if (!ending.awaitTermination(LAST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} was still at work when the server ended", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /** Each on a thread of its own: a dozen that wait for the same database would else wait one after the other. */
    @Override
    public void stop(Runnable ended) {
        Thread.ofVirtual().start(() -> {
            stop();
            ended.run();
        });
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void attempt() {
        try {
            SessionLimits.RECURRING.during(step);
            failing = "";
        } catch (RuntimeException | Error failure) {
            // An error too: the executor would never run the step again, and nobody would know.
            tell(failure);
        }
    }

    /**
     * A step of every second would fill the log by itself. An interrupted step at the server's end is no fault; that there
     * is no database is told by {@link DatabaseWatch}.
     */
    private void tell(Throwable failure) {
        var fault = DatabaseFault.of(failure);
        var what = fault.map(DatabaseFault::code).orElseGet(failure::toString);
        var running = thread;
        if (running == null || running.isShutdown() || what.equals(failing)) return;
        failing = what;
        if (fault.isEmpty()) {
            log.warn("{} failed and will be tried again", name, failure);
        } else if (fault.get() != DatabaseFault.AWAY) {
            log.warn("{} will be tried again: {}, {}", name, what, failure.getMessage());
        }
    }
}
