package org.mingcha.bench.internal;

import java.util.function.IntSupplier;

/** Elapsed time by the monotonic clock. */
final class Stopwatch {
    private static final double NANOS = 1e9;
    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** What a step got done, per second. */
    static double rate(IntSupplier step) {
        var watch = new Stopwatch();
        int done = step.getAsInt();
        return done / watch.seconds();
    }

    static double milliseconds(Runnable step) {
        var watch = new Stopwatch();
        step.run();
        return watch.seconds() * 1000;
    }
}
