package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.mingcha.transparency.TransparencyLog;

/**
 * Some threads that each do one small thing after another for some seconds.
 *
 * @param most how many things there are to do; the time ends with the last one
 */
record AppendLoad(int threads, int seconds, int most) {
    private static final double NANOS_IN_MS = 1e6;

    AppendLoad(int threads, int seconds) {
        this(threads, seconds, Integer.MAX_VALUE);
    }

    /** @param latencyMs from commit to seal; 99 of 100 entries needed no more */
    record Sealed(double rate, double latencyMs) {}

    /** Sealing goes on beside the appends as in the server: each second. The time ends when all is sealed. */
    Sealed sealed(TransparencyLog log, IntConsumer append) {
        var waiting = new ConcurrentLinkedQueue<Long>();
        var latencies = new ArrayList<Double>();
        var watch = new Stopwatch();
        int appended;
        try (var sealing = Executors.newSingleThreadScheduledExecutor()) {
            var each = sealing.scheduleWithFixedDelay(() -> seal(log, waiting, latencies), 1, 1, TimeUnit.SECONDS);
            appended = load(number -> {
                append.accept(number);
                waiting.add(System.nanoTime());
            });
            each.cancel(false);
        }
        seal(log, waiting, latencies);
        return new Sealed(appended / watch.seconds(), late(latencies));
    }

    double bare(IntConsumer insert) {
        var watch = new Stopwatch();
        return load(insert) / watch.seconds();
    }

    /** What was committed before a seal begins is sealed when it ends. */
    private static void seal(TransparencyLog log, Queue<Long> waiting, List<Double> latencies) {
        var committed = new ArrayList<Long>();
        for (var at = waiting.poll(); at != null; at = waiting.poll()) {
            committed.add(at);
        }
        log.seal();
        long now = System.nanoTime();
        committed.forEach(at -> latencies.add((now - at) / NANOS_IN_MS));
    }

    private static double late(List<Double> latencies) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private int load(IntConsumer each) {
        var next = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var running = new ArrayList<Future<?>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> work(next, end, each)));
            }
        }
        running.forEach(AppendLoad::refuseFailure);
        return Math.min(next.get(), most);
    }

    private void work(AtomicInteger next, long end, IntConsumer each) {
        while (System.nanoTime() < end) {
            int number = next.getAndIncrement();
            if (number >= most) return;
            each.accept(number);
        }
    }

    private static void refuseFailure(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("A thread of the load failed", e);
        }
    }
}
