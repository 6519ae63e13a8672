package org.mingcha.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What one small file may cost: time of the processor, so that a busy machine finds nothing that isn't there. */
public final class FuzzBudget {
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FuzzBudget() {}

    /** A reading that may refuse in its own words. */
    @FunctionalInterface
    public interface Reading<E extends Exception> {
        void run() throws E;
    }

    public static <E extends Exception> void spend(Reading<E> reading) throws E {
        long start = THREADS.getCurrentThreadCpuTime();
        reading.run();
        long spent = THREADS.getCurrentThreadCpuTime() - start;
        if (spent > MOST.toNanos()) {
            throw new AssertionError("Read for " + Duration.ofNanos(spent));
        }
    }
}
