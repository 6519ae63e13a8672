package org.mingcha.bench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.bench.Measurement;

/** Workbooks and units from file to sealed leaf, against COPY of the same lines into a bare table. */
final class ImportBench {
    private static final int WORKBOOK = 2_000;
    private static final int PLANNED = 5_000;
    private static final String PER_SECOND = "/s";

    private final BenchRun running;

    ImportBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        var measured = new ArrayList<Measurement>();
        var settings = running.settings();
        if (!settings.files().isEmpty()) {
            measured.addAll(units(List.of(settings.files())));
        } else if (settings.units() > 0) {
            measured.addAll(units(synthetic()));
        }
        if (settings.rows() > 0) {
            measured.add(ledger());
            measured.add(plan());
        }
        return measured;
    }

    private List<List<Path>> synthetic() {
        var imports = new ArrayList<List<Path>>();
        for (int run = 0; run < running.settings().runs(); run++) {
            var content = Synthetic.units(run, running.settings().units());
            imports.add(List.of(running.write("units-" + run + ".csv", content)));
        }
        return imports;
    }

    private List<Measurement> units(List<List<Path>> imports) {
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        long units = 0;
        for (var files : imports) {
            running.step().accept("units");
            bare.add(Stopwatch.rate(
                    () -> files.stream().mapToInt(running.baseline()::copy).sum()));
            var watch = new Stopwatch();
            int imported = running.importUnits(files);
            rates.add(imported / watch.seconds());
            again.add(Stopwatch.milliseconds(() -> running.importUnits(files)));
            units += imported;
        }
        running.sizes().put("units", units);
        return List.of(
                Measurement.of("units", PER_SECOND, rates, bare),
                Measurement.of("units-again", "ms", again, List.of()));
    }

    /** A workbook read into a plan, decisions and repetitions looked up, nothing written. */
    private Measurement plan() {
        running.step().accept("plan");
        var file = running.file("plan.xlsx");
        Synthetic.workbook(file, running.settings().rows(), PLANNED);
        var times = new ArrayList<Double>();
        for (int run = 0; run <= running.settings().runs(); run++) {
            double taken = Stopwatch.milliseconds(() -> running.planLedger(file));
            if (run > 0) {
                times.add(taken);
            }
        }
        return Measurement.of("plan", "ms", times, List.of());
    }

    private Measurement ledger() {
        running.importTown();
        int workbooks = Math.max(1, running.settings().rows() / WORKBOOK);
        int rows = Math.min(running.settings().rows(), WORKBOOK);
        var rates = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        running.step().accept("ledger");
        for (int number = 0; number < workbooks; number++) {
            var file = running.file("ledger-" + number + ".xlsx");
            var lines = Synthetic.workbook(file, number * rows, rows);
            rates.add(Stopwatch.rate(() -> running.importLedger(file)));
            bare.add(Stopwatch.rate(() -> running.baseline().copy(lines)));
        }
        running.sizes().put("workbooks", (long) workbooks);
        running.sizes().put("rows", (long) workbooks * rows);
        return Measurement.of("ledger", PER_SECOND, rates, bare);
    }
}
