package org.mingcha.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** @param sizes how much was run, by a name with a message {@code bench.size.<name>} */
public record BenchResult(
        String bench, Machine machine, SequencedMap<String, Long> sizes, List<Measured> measured, PeakMemory peakMib) {
    public BenchResult {
        sizes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sizes));
        measured = List.copyOf(measured);
    }
}
