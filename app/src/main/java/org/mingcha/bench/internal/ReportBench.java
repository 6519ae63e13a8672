package org.mingcha.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.bench.Measurement;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;

/** A warm report in every format, against one SQL count per figure. */
final class ReportBench {
    private static final int WARMING = 3;
    private static final String MS = "ms";

    private final BenchRun running;
    private final Inspect inspect =
            new Inspect(BenchRun.TOWN, Inspect.TOWN_ONLINE_WORK, new Period(2025, Period.Part.YEAR, 1));

    ReportBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        running.importTown();
        var file = running.file("ledger.xlsx");
        Synthetic.workbook(file, 0, running.settings().rows());
        running.sizes().put("rows", (long) running.importLedger(file));
        running.step().accept("warm");
        for (int i = 0; i < WARMING; i++) {
            report();
        }
        running.step().accept("report");
        var measured = new ArrayList<Measurement>();
        measured.add(Measurement.of("report", MS, times(this::report), times(this::counts)));
        measured.add(Measurement.of("figures", MS, times(this::open), List.of()));
        var inspection = open();
        for (Format format : Format.values()) {
            var code = "report-" + format.extension();
            measured.add(Measurement.of(code, MS, times(() -> document(inspection, format)), List.of()));
        }
        return measured;
    }

    private List<Double> times(Runnable step) {
        return Stream.generate(() -> Stopwatch.milliseconds(step))
                .limit(running.settings().runs())
                .toList();
    }

    /** The JSON is what the figures are computed as: nothing more to do for it. */
    private void report() {
        var inspection = open();
        for (Format format : Format.values()) {
            document(inspection, format);
        }
    }

    private SelfInspection open() {
        return running.parts()
                .inspections()
                .get()
                .open(Actor.operator(), inspect)
                .orElseThrow();
    }

    private byte[] document(SelfInspection inspection, Format format) {
        return running.parts().inspections().get().document(inspection, format, Layout.LIST, CitationStyle.ANNEX);
    }

    private void counts() {
        var registers = Checklist.shipped(Inspect.TOWN_ONLINE_WORK).items().stream()
                .flatMap(item -> item.rules().stream())
                .filter(rule -> !rule.overUnits())
                .map(Rule::of)
                .toList();
        registers.forEach(running.baseline()::count);
        running.sizes().put("figures", (long) registers.size());
    }
}
