package org.mingcha.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How much is run: small enough by default that a run ends within two minutes.
 *
 * @param rows ledger rows in all; 0 passes the ledger over
 * @param units units of each synthetic import; 0 passes them over
 * @param runs how often each thing is measured; the median counts
 * @param seconds how long each run of single appends lasts
 * @param files CSV files of units to import instead of synthetic ones, once; or the bundle to verify
 */
public record BenchSettings(int rows, int units, int runs, int seconds, List<Path> files) {
    public BenchSettings {
        files = List.copyOf(files);
        if (rows < 0 || units < 0 || runs < 1 || seconds < 1) {
            throw new IllegalArgumentException("Sizes of a bench are not negative, runs and seconds at least 1");
        }
    }
}
