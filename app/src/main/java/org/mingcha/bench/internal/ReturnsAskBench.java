package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.Organisation;

/** A year of returns is there: what a server that has just started answers of it, and that it is what plain SQL counts. */
final class ReturnsAskBench {
    private static final int ASKED = 1_000;
    private static final int READ = 100;
    private static final int WARM = 200;

    private final BenchRun running;
    private final ReturnsTree tree;
    private final Map<UnitKind, String> samples = new EnumMap<>(UnitKind.class);

    ReturnsAskBench(BenchRun running) {
        this.running = running;
        this.tree = new ReturnsTree(running);
    }

    List<Measurement> measure() {
        var measured = new ArrayList<Measurement>();
        // Where nobody has filed there is a unit to be found, however fast the others were filled.
        tree.missing(ReturnsTree.UNFILED, Set.of(), unit -> {
            if (samples.isEmpty()) {
                running.parts()
                        .organisation()
                        .path(unit.unit())
                        .forEach(above -> samples.put(above.kind(), above.code()));
            }
        });
        running.step().accept("ask");
        samples.forEach((kind, unit) -> measured.add(asked(kind, unit)));
        measured.add(Measurement.of("missing-towns", "ms", missingTowns(), List.of()));
        read(measured);
        measured.add(Measurement.of("returns-counted", "ms", new CountDelay(running, tree).measure(), List.of()));
        running.step().accept("counts");
        samples.values().forEach(this::requireRecount);
        running.sizes().put("database", running.baseline().databaseMib());
        return measured;
    }

    /** Of a thousand answers over twelve months, 99 of 100 needed no more. */
    private Measurement asked(UnitKind kind, String unit) {
        for (int i = 0; i < WARM; i++) {
            tree.rows(unit, ReturnsTree.months());
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < ASKED; i++) {
            times.add(Stopwatch.milliseconds(() -> tree.rows(unit, ReturnsTree.months())));
        }
        return Measurement.of("ask-" + kind.code(), "ms", List.of(ninetyNine(times)), List.of());
    }

    private static double ninetyNine(List<Double> times) {
        return times.stream().sorted().toList().get((int) Math.ceil(times.size() * 0.99) - 1);
    }

    private List<Double> missingTowns() {
        var times = new ArrayList<Double>();
        for (var month : ReturnsTree.months()) {
            times.add(Stopwatch.milliseconds(() -> towns(month)));
        }
        return times;
    }

    private int towns(Period month) {
        var count = new AtomicInteger();
        tree.missing(month, Set.of(UnitKind.TOWN), unit -> count.incrementAndGet());
        return count.get();
    }

    /** As people read them: over HTTP, signed in. */
    private void read(List<Measurement> measured) {
        running.step().accept("pages");
        var accounts = running.parts().accounts().get();
        int port = running.parts().port().getAsInt();
        var county = samples.get(UnitKind.COUNTY);
        if (county != null) {
            var page = "/matrix?id=" + ReturnsTree.MONTHLY + "&year=" + ReturnsTree.YEAR;
            var reader = Reader.of(accounts, county, port);
            measured.add(Measurement.of("matrix-page", "ms", List.of(pages(reader, page, READ)), List.of()));
        }
        var reader = Reader.of(accounts, Organisation.ROOT, port);
        // Nobody has filed it: all towns are missing.
        var list = "/matrix/missing.csv?id=" + ReturnsTree.MONTHLY + "&kind=town&period=" + ReturnsTree.UNFILED.code();
        running.sizes().put("towns", (long) towns(ReturnsTree.UNFILED));
        measured.add(Measurement.of("missing-all", "ms", List.of(pages(reader, list, READ / 10)), List.of()));
    }

    /** 99 of 100, of ten the longest; the first ones are for the compiler. */
    private static double pages(Reader reader, String page, int count) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 2 * count; i++) {
            times.add(Stopwatch.milliseconds(() -> reader.read(page)));
        }
        return ninetyNine(times.subList(count, 2 * count));
    }

    private void requireRecount(String unit) {
        var counted = running.baseline().counted(unit);
        for (var row : tree.rows(unit, ReturnsTree.months())) {
            var stored = counted.getOrDefault(row.period(), BareTables.Counted.NONE);
            if (row.filed() != stored.filed() || row.nil() != stored.nil()) {
                throw new IllegalStateException(unit + " in " + row.period() + ": " + stored
                        + " are sealed, counted are " + row.filed() + ", " + row.nil());
            }
        }
    }
}
