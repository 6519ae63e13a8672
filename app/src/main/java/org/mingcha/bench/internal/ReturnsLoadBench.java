package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingcha.bench.Measurement;
import org.mingcha.reporting.ReturnKey;

/**
 * Nil returns filed one by one through HTTP by a token, each answered when it is sealed, against bare single-row commits.
 * One of twenty is sent a second time, as a phone does that lost the answer.
 */
final class ReturnsLoadBench {
    private static final int CLIENTS = 64;
    private static final int BARE_CLIENTS = 16;
    private static final int RETRIED = 20;
    private static final int CREATED = 201;

    private final BenchRun running;
    private final ReturnsTree tree;
    private final int port;
    private final Queue<Double> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger filed = new AtomicInteger();
    private List<ReturnKey> keys = List.of();
    private String token = "";

    ReturnsLoadBench(BenchRun running) {
        this.running = running;
        this.tree = new ReturnsTree(running);
        this.port = running.parts().port().getAsInt();
    }

    List<Measurement> measure() {
        tree.prepare();
        keys = tree.keys();
        token = running.parts().token().get();
        long before = tree.filed();
        running.step().accept("warm");
        load();
        answers.clear();
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var late = new ArrayList<Double>();
        for (int run = 0; run < running.settings().runs(); run++) {
            running.step().accept("returns");
            rates.add(load());
            late.add(ninetyNine());
            bare.add(new AppendLoad(BARE_CLIENTS, running.settings().seconds())
                    .bare(i -> running.baseline().insert(Synthetic.fact(i))));
        }
        requireEachOnce(before);
        running.sizes().put("seconds", (long) running.settings().seconds());
        running.sizes().put("filings", (long) filed.get());
        return List.of(
                Measurement.of("returns", "/s", rates, bare), Measurement.of("returns-answer", "ms", late, List.of()));
    }

    /** Acknowledged a second. */
    private double load() {
        int from = filed.get();
        long end = System.nanoTime() + running.settings().seconds() * 1_000_000_000L;
        var watch = new Stopwatch();
        var clients = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> file(end)));
            }
            for (var client : clients) client.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A client broke off", e);
        }
        return (filed.get() - from) / watch.seconds();
    }

    private void file(long end) {
        try (var line = HttpConnection.from(1, port)) {
            while (System.nanoTime() < end) {
                int number = next.getAndIncrement();
                if (number >= keys.size()) {
                    throw new IllegalStateException("Every return is filed; take more units");
                }
                var request = request(keys.get(number));
                var watch = new Stopwatch();
                requireFiled(line.ask(request), number);
                answers.add(watch.seconds() * 1000);
                filed.incrementAndGet();
                if (number % RETRIED == 0) {
                    requireFiled(line.ask(request), number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFiled(int status, int number) {
        if (status != CREATED) {
            throw new IllegalStateException(keys.get(number) + " was answered " + status);
        }
    }

    private byte[] request(ReturnKey key) {
        var period = key.period().code();
        var json = "{\"unit\":\"%s\",\"return\":\"%s\",\"period\":\"%s\",\"nil\":true}"
                .formatted(key.unit(), key.returnId(), period);
        return HttpConnection.json("/api/v1/returns", token, key.unit() + "-" + period, json);
    }

    private double ninetyNine() {
        var sorted = answers.stream().sorted().toList();
        answers.clear();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    /** None lost, none twice: each acknowledged one is sealed, stands, and is counted. */
    private void requireEachOnce(long before) {
        running.parts().log().seal();
        running.parts().reporting().catchUp();
        long counted = tree.filed() - before;
        long stored = running.baseline().filings();
        if (counted != filed.get() || stored != filed.get()) {
            throw new IllegalStateException(
                    filed.get() + " returns were acknowledged, " + stored + " are sealed, " + counted + " are counted");
        }
    }
}
