package org.mingcha.tlog;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seeded samples: {@code -Dtlog.seed=…} repeats a run, whose seed every failure message carries. */
final class SeededSamples {
    /** The sizes around which tiles and powers of two change. */
    static final List<Integer> SIZES = List.of(0, 1, 255, 256, 257, 65_535, 65_536, 65_537);

    private SeededSamples() {}

    static long seed() {
        @Nullable String given = System.getProperty("tlog.seed");
        long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
        System.out.println("tlog.seed=" + seed);
        return seed;
    }

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(index -> Hashing.leaf(entry(index)))
                .toList();
    }
}
