package org.mingcha.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** @param sizes how much was run, by a name with a message {@code bench.size.<name>} */
public record BenchResult(
        String bench,
        Machine machine,
        SequencedMap<String, Long> sizes,
        List<Measurement> measured,
        PeakMemory peakMib) {
    public BenchResult {
        sizes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sizes));
        measured = List.copyOf(measured);
    }

    /** With what was measured next of the same data; the most memory is that of the later one. */
    public BenchResult then(BenchResult later) {
        var sizes = new LinkedHashMap<>(this.sizes);
        sizes.putAll(later.sizes);
        var measured = new ArrayList<>(this.measured);
        measured.add(Measurement.of(bench + "-memory", "MiB", List.of((double) peakMib.resident()), List.of()));
        measured.addAll(later.measured);
        return new BenchResult(bench, machine, sizes, measured, later.peakMib);
    }
}
