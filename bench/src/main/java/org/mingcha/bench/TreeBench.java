package org.mingcha.bench;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.TileHashReader;
import org.mingcha.tlog.TileReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A tree of a million leaves in tiles: a sequencer's whole batch, and proofs with no tile read before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TreeBench {
    private static final int SIZE = 1_000_000;
    private static final int BATCH = 4096;
    private static final long STRIDE = 7919;

    private final Map<Tile, byte[]> stored = new HashMap<>();
    private final TileReader tiles = tile -> Objects.requireNonNull(stored.get(tile));
    private final List<Hash> batch = leaves(SIZE, SIZE + BATCH);
    private Frontier frontier = Frontier.empty();
    private long index;

    @Setup
    public void grow() {
        var growth = Frontier.empty().append(leaves(0, SIZE));
        growth.tiles().forEach(tile -> stored.put(tile.tile(), tile.bytes()));
        frontier = growth.frontier();
    }

    @Benchmark
    public Frontier.Growth append4096() {
        return frontier.append(batch);
    }

    @Benchmark
    public List<Hash> inclusion() {
        index = (index + STRIDE) % SIZE;
        return Proofs.inclusion(index, SIZE, new TileHashReader(SIZE, tiles));
    }

    @Benchmark
    public List<Hash> consistency() {
        index = (index + STRIDE) % SIZE;
        return Proofs.consistency(index + 1, SIZE, new TileHashReader(SIZE, tiles));
    }

    private static List<Hash> leaves(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> Hashing.leaf(ByteBuffer.allocate(8).putLong(i).array()))
                .toList();
    }
}
