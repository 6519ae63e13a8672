package org.mingcha.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured.
 *
 * @param code its name; a message {@code bench.measured.<code>} says what it is
 * @param unit rows/s or ms
 * @param runs each run's figure, in the order of runs
 * @param baseline the same figure of the least that PostgreSQL itself would need; null: there is none
 * @param ratio median over baseline
 */
public record Measurement(
        String code,
        String unit,
        List<Double> runs,
        double median,
        @Nullable Double baseline,
        @Nullable Double ratio) {
    public Measurement {
        runs = List.copyOf(runs);
    }

    public static Measurement of(String code, String unit, List<Double> runs, List<Double> baselines) {
        double median = median(runs);
        if (baselines.isEmpty()) {
            return new Measurement(code, unit, runs, median, null, null);
        }
        double baseline = median(baselines);
        return new Measurement(code, unit, runs, median, baseline, median / baseline);
    }

    /** Of an even count the lower middle, as everywhere in Mingcha. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    public double least() {
        return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
