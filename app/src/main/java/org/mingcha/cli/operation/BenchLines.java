package org.mingcha.cli.operation;

import java.util.Locale;
import org.mingcha.bench.BenchResult;
import org.mingcha.bench.Machine;
import org.mingcha.bench.Measurement;
import org.mingcha.bench.PeakMemory;
import org.mingcha.cli.support.Session;

/** A bench's result for people: the machine, the sizes, a line per figure. */
record BenchLines(Session session) {
    void print(BenchResult result) {
        machine(result.machine());
        result.sizes().forEach((name, size) -> session.line("bench.size", label("bench.size." + name), text(size)));
        result.measured().forEach(this::measured);
        memory(result.peakMib());
    }

    private void machine(Machine machine) {
        session.line("bench.machine", machine.cpu(), text(machine.cores()), text(machine.memoryMib()), machine.load());
        session.line("bench.software", machine.jdk(), text(machine.heapMib()), machine.postgresql());
    }

    private void measured(Measurement measured) {
        var what = label("bench.measured." + measured.code());
        var runs = text(measured.runs().size());
        session.line(
                "bench.median",
                what,
                number(measured.median()),
                measured.unit(),
                number(measured.least()),
                number(measured.most()),
                runs);
        var baseline = measured.baseline();
        var ratio = measured.ratio();
        if (baseline != null && ratio != null) {
            session.line("bench.baseline", number(baseline), measured.unit(), number(ratio));
        }
    }

    private void memory(PeakMemory peak) {
        session.line(
                "bench.memory",
                text(peak.resident()),
                text(peak.jvm()),
                text(peak.postgresql()),
                text(peak.residentSum()));
    }

    private String label(String key) {
        return session.messages().get(key);
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    /** Three significant digits say enough; a figure above a thousand is whole. */
    private static String number(double value) {
        if (value >= 100) return String.format(Locale.ROOT, "%.0f", value);
        return String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.3f", value);
    }
}
