package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.transparency.NewFact;

/** A year of returns of a whole tree, seeded through the same leaf builder and tree. */
final class ReturnsSeedBench {
    private static final int BATCH = 5_000;
    /** One unit of so many doesn't file. */
    private static final int SILENT = 20;

    private final BenchRun running;
    private final ReturnsTree tree;
    private int filings;
    private long before;

    ReturnsSeedBench(BenchRun running) {
        this.running = running;
        this.tree = new ReturnsTree(running);
    }

    /** The last month is taken into the counts step by step, as a server does it all along; before, all at once. */
    List<Measurement> measure() {
        var measured = new ArrayList<Measurement>();
        measured.add(Measurement.of("returns-open", "ms", tree.prepare(), List.of()));
        before = tree.filed();
        var rates = new ArrayList<Double>();
        var months = ReturnsTree.months();
        months.subList(0, months.size() - 1).forEach(month -> rates.add(seedTimed(month)));
        running.step().accept("fold");
        measured.add(once("returns-rebuild", () -> running.parts().reporting().rebuild()));
        rates.add(seedTimed(months.getLast()));
        running.step().accept("fold");
        measured.add(Measurement.of("returns-fold", "/s", List.of(Stopwatch.rate(this::fold)), List.of()));
        measured.add(Measurement.of("returns-seed", "/s", rates, List.of()));
        running.step().accept("counts");
        requireRecount();
        running.sizes().put("filings", (long) filings);
        running.sizes().put("database", running.baseline().databaseMib());
        return measured;
    }

    private double seedTimed(Period month) {
        running.step().accept("seed");
        return Stopwatch.rate(() -> seed(month));
    }

    /** How many were counted. */
    private int fold() {
        long counted = tree.filed();
        running.parts().reporting().catchUp();
        return Math.toIntExact(tree.filed() - counted);
    }

    private static Measurement once(String code, Runnable step) {
        return Measurement.of(code, "ms", List.of(Stopwatch.milliseconds(step)), List.of());
    }

    /** Appends a month while another thread seals what is there. */
    private int seed(Period month) {
        var units = new ArrayList<String>();
        tree.missing(month, Set.of(), unit -> units.add(unit.unit()));
        var done = new AtomicBoolean();
        var sealing = Thread.ofPlatform().start(() -> {
            while (!done.get()) running.parts().log().seal();
        });
        int filed = 0;
        for (int from = 0; from < units.size(); from += BATCH) {
            var facts = facts(units.subList(from, Math.min(from + BATCH, units.size())), month);
            running.parts()
                    .transaction()
                    .executeWithoutResult(status -> running.parts().log().appendAll(facts));
            filed += facts.size();
        }
        done.set(true);
        join(sealing);
        running.parts().log().seal();
        filings += filed;
        return filed;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sealing", e);
        }
    }

    private static List<NewFact> facts(List<String> units, Period month) {
        var due = month.to().plusDays(5).toString();
        var facts = new Content(Map.of(
                "return", ReturnsTree.MONTHLY, "period", month.code(), "nil", true, "explained", false, "due_on", due));
        var text = new Content(Map.of("by_account", "0"));
        return units.stream()
                .filter(unit -> Math.floorMod(unit.hashCode(), SILENT) != 0)
                .map(unit ->
                        new NewFact("return.filed", unit, month.to(), "clerk", facts, text, List.of(), null, false))
                .toList();
    }

    /** All figures are those of a recount by plain SQL. */
    private void requireRecount() {
        long counted = tree.filed();
        long stored = running.baseline().filings();
        if (counted != before + filings || stored != counted) {
            throw new IllegalStateException(
                    filings + " returns were filed, " + stored + " are sealed, " + counted + " are counted");
        }
    }
}
