package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds all tiles of a growing tree from its leaf hashes in order, holding one tile per level. */
final class TileBuilder {
    private final List<Row> rows = new ArrayList<>();
    private final Hasher hasher = new Hasher();
    private final Sink sink;
    private long size;

    TileBuilder(long size, List<List<Hash>> edge, Sink sink) {
        this.size = size;
        this.sink = sink;
        for (int level = 0; level < edge.size(); level++) {
            rows.add(new Row(level, (size >> (8 * level)) >> 8, edge.get(level)));
        }
    }

    void append(Hash leaf) {
        push(0, leaf);
        size++;
    }

    long size() {
        return size;
    }

    /** Hands out the partial tiles that changed since the start. */
    void flush() {
        for (var row : rows) {
            if (row.changed && !row.hashes.isEmpty()) {
                sink.accept(row.tile());
            }
            row.changed = false;
        }
    }

    List<List<Hash>> edge() {
        return rows.stream().map(row -> List.copyOf(row.hashes)).toList();
    }

    /** Folds the peaks from the right: each level's perfect subtrees, smallest first. */
    Hash root() {
        Hash root = null;
        for (var row : rows) {
            root = fold(row.hashes, root);
        }
        return root == null ? Hashing.EMPTY_ROOT : root;
    }

    private @Nullable Hash fold(List<Hash> hashes, @Nullable Hash right) {
        int end = hashes.size();
        var root = right;
        while (end > 0) {
            int width = Integer.lowestOneBit(end);
            var peak = hasher.perfect(hashes.subList(end - width, end));
            root = root == null ? peak : hasher.node(peak, root);
            end -= width;
        }
        return root;
    }

    private void push(int level, Hash hash) {
        if (level == rows.size()) {
            rows.add(new Row(level, 0, List.of()));
        }
        var row = rows.get(level);
        row.hashes.add(hash);
        row.changed = true;
        if (row.hashes.size() == Tile.FULL) {
            sink.accept(row.tile());
            push(level + 1, hasher.perfect(row.hashes));
            row.next();
        }
    }

    @FunctionalInterface
    interface Sink {
        void accept(HashTile tile);
    }

    private static final class Row {
        final int level;
        final List<Hash> hashes;
        long index;
        boolean changed;

        Row(int level, long index, List<Hash> hashes) {
            this.level = level;
            this.index = index;
            this.hashes = new ArrayList<>(hashes);
        }

        HashTile tile() {
            return new HashTile(new Tile(level, index, hashes.size()), hashes);
        }

        void next() {
            hashes.clear();
            index++;
            changed = false;
        }
    }
}
