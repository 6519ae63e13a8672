package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingcha.bench.Measured;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.transparency.NewFact;

/** A year of returns of a whole tree, seeded through the same leaf builder and tree, and then asked about. */
final class ReturnsSeedBench {
    private static final int BATCH = 5_000;
    private static final int ASKED = 1_000;
    /** One unit of so many doesn't file. */
    private static final int SILENT = 20;

    private final Running running;
    private final ReturnsTree tree;
    private final Map<UnitKind, String> samples = new EnumMap<>(UnitKind.class);
    private int filings;
    private long before;

    ReturnsSeedBench(Running running) {
        this.running = running;
        this.tree = new ReturnsTree(running);
    }

    List<Measured> measure() {
        var measured = new ArrayList<Measured>();
        measured.add(Measured.of("returns-open", "ms", tree.prepare(), List.of()));
        before = tree.filed();
        var rates = new ArrayList<Double>();
        for (var month : ReturnsTree.months()) {
            running.step().accept("seed");
            rates.add(Stopwatch.rate(() -> seed(month)));
        }
        measured.add(Measured.of("returns-seed", "/s", rates, List.of()));
        running.step().accept("fold");
        measured.add(once("returns-fold", () -> running.parts().reporting().catchUp()));
        measured.add(once("returns-rebuild", () -> running.parts().reporting().rebuild()));
        requireRecount();
        running.step().accept("ask");
        samples.forEach((kind, unit) -> measured.add(asked(kind, unit)));
        measured.add(Measured.of("missing-towns", "ms", missingTowns(), List.of()));
        running.sizes().put("filings", (long) filings);
        running.sizes().put("database", running.baseline().databaseMib());
        return measured;
    }

    private static Measured once(String code, Runnable step) {
        return Measured.of(code, "ms", List.of(Stopwatch.milliseconds(step)), List.of());
    }

    /** Appends a month while another thread seals what is there. */
    private int seed(Period month) {
        var units = new ArrayList<String>();
        tree.missing(month, Set.of(), unit -> {
            sample(unit);
            units.add(unit.unit());
        });
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

    private void sample(MissingUnit unit) {
        if (samples.isEmpty()) {
            running.parts().organisation().path(unit.unit()).forEach(above -> samples.put(above.kind(), above.code()));
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

    /** 99 of 100 answers over twelve months needed no more. */
    private Measured asked(UnitKind kind, String unit) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ASKED; i++) {
            times.add(Stopwatch.milliseconds(() -> tree.rows(unit, ReturnsTree.months())));
        }
        times.sort(null);
        return Measured.of("ask-" + kind.code(), "ms", List.of(times.get(ASKED * 99 / 100 - 1)), List.of());
    }

    private List<Double> missingTowns() {
        var times = new ArrayList<Double>();
        for (var month : ReturnsTree.months()) {
            var count = new AtomicInteger();
            times.add(Stopwatch.milliseconds(
                    () -> tree.missing(month, Set.of(UnitKind.TOWN), unit -> count.incrementAndGet())));
        }
        return times;
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
