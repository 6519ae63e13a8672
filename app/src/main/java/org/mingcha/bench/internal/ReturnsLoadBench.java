package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingcha.accounts.Actor;
import org.mingcha.bench.Measured;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.Filing;
import org.mingcha.reporting.ReturnKey;

/** Nil returns filed one by one while the log seals and the counts follow, against bare single-row commits. */
final class ReturnsLoadBench {
    private static final int CLIENTS = 16;
    private static final int FOLD_MS = 300;
    /** One request of so many is sent a second time, as a phone does that lost the answer. */
    private static final int RETRIED = 20;

    private final Running running;
    private final ReturnsTree tree;
    private final Queue<Double> answers = new ConcurrentLinkedQueue<>();
    private List<ReturnKey> keys = List.of();
    private int begin;
    private long before;

    ReturnsLoadBench(Running running) {
        this.running = running;
        this.tree = new ReturnsTree(running);
    }

    List<Measured> measure() {
        tree.prepare();
        keys = tree.keys();
        before = tree.filed();
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var sealed = new ArrayList<Double>();
        var late = new ArrayList<Double>();
        for (int run = 0; run < running.settings().runs(); run++) {
            running.step().accept("returns");
            var load = new AppendLoad(CLIENTS, running.settings().seconds());
            var done = filings(new AppendLoad(load.threads(), load.seconds(), keys.size() - begin));
            rates.add(done.rate());
            sealed.add(done.latencyMs());
            late.add(ninetyNine());
            bare.add(load.bare(i -> running.baseline().insert(Synthetic.fact(i))));
        }
        requireEachOnce();
        running.sizes().put("seconds", (long) running.settings().seconds());
        running.sizes().put("filings", (long) begin);
        return List.of(
                Measured.of("returns", "/s", rates, bare),
                Measured.of("returns-answer", "ms", late, List.of()),
                Measured.of("returns-seal", "ms", sealed, List.of()));
    }

    private AppendLoad.Sealed filings(AppendLoad load) {
        var reporting = running.parts().reporting();
        int from = begin;
        var filed = new java.util.concurrent.atomic.AtomicInteger();
        try (var folding = Executors.newSingleThreadScheduledExecutor()) {
            var each = folding.scheduleWithFixedDelay(reporting::catchUp, FOLD_MS, FOLD_MS, TimeUnit.MILLISECONDS);
            var sealed = load.sealed(running.parts().log(), number -> {
                file(keys.get(from + number), number);
                filed.incrementAndGet();
            });
            each.cancel(false);
            begin = from + filed.get();
            return sealed;
        }
    }

    private void file(ReturnKey key, int number) {
        var command = new FileReturn(
                key,
                true,
                Map.of(),
                "",
                Optional.of(key.unit() + " " + key.period().code()));
        var watch = new Stopwatch();
        send(command);
        answers.add(watch.seconds() * 1000);
        if (number % RETRIED == 0) {
            send(command);
        }
    }

    private void send(FileReturn command) {
        var outcome = running.parts().reporting().file(Actor.operator(), command);
        if (!(outcome instanceof Filing.Accepted)) {
            throw new IllegalStateException(command.key() + ": " + outcome);
        }
    }

    private double ninetyNine() {
        var sorted = answers.stream().sorted().toList();
        answers.clear();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    /** None lost, none twice. */
    private void requireEachOnce() {
        running.parts().reporting().catchUp();
        long counted = tree.filed() - before;
        if (counted != begin) {
            throw new IllegalStateException(begin + " returns were acknowledged, " + counted + " are counted");
        }
    }
}
