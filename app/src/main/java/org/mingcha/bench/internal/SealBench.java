package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RegisterFields;

/** Facts appended and sealed, against the same rows committed to a bare table by as many threads. */
final class SealBench {
    private static final List<Integer> THREADS = List.of(1, 4, 16);
    private static final int BATCH = 1_000;
    private static final String PER_SECOND = "/s";
    private static final RegisterFields MEETING =
            RegisterFields.of(Registers.shipped().get("meeting"));

    private final BenchRun running;
    private int number;

    SealBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        running.importTown();
        var measured = new ArrayList<Measurement>();
        THREADS.forEach(threads -> measured.addAll(single(threads)));
        if (running.settings().rows() >= BATCH) {
            measured.add(bulk());
        }
        running.sizes().put("seconds", (long) running.settings().seconds());
        return measured;
    }

    private List<Measurement> single(int threads) {
        running.step().accept("single");
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var latencies = new ArrayList<Double>();
        for (int run = 0; run < running.settings().runs(); run++) {
            var load = new AppendLoad(threads, running.settings().seconds());
            var sealed = load.sealed(running.parts().log(), this::append);
            rates.add(sealed.rate());
            latencies.add(sealed.latencyMs());
            bare.add(load.bare(i -> running.baseline().insert(Synthetic.fact(i))));
        }
        return List.of(
                Measurement.of("sealed-" + threads, PER_SECOND, rates, bare),
                Measurement.of("latency-" + threads, "ms", latencies, List.of()));
    }

    private void append(int i) {
        running.parts()
                .transaction()
                .executeWithoutResult(status -> running.parts().log().append(fact(i)));
    }

    private Measurement bulk() {
        running.step().accept("bulk");
        int rows = running.settings().rows() / BATCH * BATCH;
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int run = 0; run < running.settings().runs(); run++) {
            rates.add(Stopwatch.rate(() -> appendAll(rows)));
            var lines = IntStream.range(0, rows)
                    .mapToObj(i -> Synthetic.fact(i).toString())
                    .toList();
            bare.add(Stopwatch.rate(() -> running.baseline().copy(lines)));
        }
        running.sizes().put("bulk", (long) rows);
        return Measurement.of("bulk", PER_SECOND, rates, bare);
    }

    private int appendAll(int rows) {
        for (int done = 0; done < rows; done += BATCH) {
            var batch = IntStream.range(0, BATCH).mapToObj(i -> fact(number++)).toList();
            running.parts()
                    .transaction()
                    .executeWithoutResult(status -> running.parts().log().appendAll(batch));
        }
        running.parts().log().seal();
        return rows;
    }

    private static NewFact fact(int number) {
        var made = Synthetic.fact(number);
        return new NewFact(
                made.type(),
                BenchRun.TOWN,
                made.happenedOn(),
                "officer",
                made.factsContent(),
                made.textContent(),
                List.of(),
                null,
                false,
                MEETING);
    }
}
