package org.mingcha.bench;

import java.util.concurrent.TimeUnit;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One leaf of a usual length, one node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HashingBench {
    private static final int USUAL_LEAF = 800;

    private final byte[] entry = new byte[USUAL_LEAF];
    private final Hash left = Hashing.leaf(new byte[] {1});
    private final Hash right = Hashing.leaf(new byte[] {2});

    @Benchmark
    public Hash leaf() {
        return Hashing.leaf(entry);
    }

    @Benchmark
    public Hash node() {
        return Hashing.node(left, right);
    }
}
