package org.mingcha.evidence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.mingcha.tlog.Hash;

/**
 * What is kept of each leaf while a log is audited, in a file of 72 bytes a leaf that is gone afterwards: a country's log
 * has more leaves than memory has room for. Used by one thread.
 */
final class LeafRecords implements AutoCloseable {
    static final long NONE = -1;

    private static final long ROW = 72;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final long USEQ = 32;
    private static final long BEFORE = 40;
    private static final long ROOT = 48;
    private static final long TARGET = 56;
    private static final long UNIT = 64;
    private static final long KIND = 68;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment rows;

    LeafRecords(long size) {
        rows = map(Math.max(1, size) * ROW);
    }

    /**
     * One leaf.
     *
     * @param before index of the unit's leaf before, in log order; NONE for the first
     * @param root index of the first version of the entry that this is a version of; its own where it is none
     * @param target index of what it names; NONE
     * @param unit number of its unit; NONE where the entry is no leaf
     * @param kind number of its type, and whether it is marked as a drill
     */
    record Row(Hash hash, long useq, long before, long root, long target, int unit, int kind) {
        static final Row NO_LEAF = new Row(new Hash(0, 0, 0, 0), 0, NONE, NONE, NONE, (int) NONE, 0);

        boolean isLeaf() {
            return unit != NONE;
        }
    }

    void put(long index, Row row) {
        long at = index * ROW;
        MemorySegment.copy(row.hash().bytes(), 0, rows, ValueLayout.JAVA_BYTE, at, Hash.SIZE);
        rows.set(LONG, at + USEQ, row.useq());
        rows.set(LONG, at + BEFORE, row.before());
        rows.set(LONG, at + ROOT, row.root());
        rows.set(LONG, at + TARGET, row.target());
        rows.set(INT, at + UNIT, row.unit());
        rows.set(INT, at + KIND, row.kind());
    }

    Row get(long index) {
        long at = index * ROW;
        return new Row(
                Hash.of(rows.asSlice(at, Hash.SIZE).toArray(ValueLayout.JAVA_BYTE)),
                rows.get(LONG, at + USEQ),
                rows.get(LONG, at + BEFORE),
                rows.get(LONG, at + ROOT),
                rows.get(LONG, at + TARGET),
                rows.get(INT, at + UNIT),
                rows.get(INT, at + KIND));
    }

    @Override
    public void close() {
        arena.close();
    }

    private MemorySegment map(long bytes) {
        try {
            var file = Files.createTempFile("mingcha-audit", null);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the leaves of a log while it is audited", e);
        }
    }
}
