package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a log's tree: the partial tile of each level, enough to append and to give the root (a compact
 * range in tiles). Immutable: a batch that is rolled back just forgets the grown one.
 */
public final class Frontier {
    private final long size;
    private final List<List<Hash>> edge;

    private Frontier(long size, List<List<Hash>> edge) {
        this.size = size;
        this.edge = edge;
    }

    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /** The right edge of a stored tree: reads at most one partial tile per level. */
    public static Frontier load(long size, TileReader tiles) {
        var reader = new TileHashReader(size, tiles);
        var edge = new ArrayList<List<Hash>>();
        for (int level = 0; size >> (8 * level) > 0; level++) {
            edge.add(partial(size >> (8 * level), level, reader));
        }
        return new Frontier(size, List.copyOf(edge));
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return builder(tile -> {}).root();
    }

    /** Appends leaf hashes and answers what has to be stored. */
    public Growth append(List<Hash> leaves) {
        var tiles = new ArrayList<HashTile>();
        var builder = builder(tiles::add);
        leaves.forEach(builder::append);
        builder.flush();
        var next = new Frontier(size + leaves.size(), builder.edge());
        return new Growth(next, next.root(), tiles);
    }

    private TileBuilder builder(TileBuilder.Sink sink) {
        return new TileBuilder(size, edge, sink);
    }

    private static List<Hash> partial(long count, int level, HashReader reader) {
        var hashes = new ArrayList<Hash>();
        for (long place = count & ~255L; place < count; place++) {
            hashes.add(reader.read(new Node(8 * level, place)));
        }
        return List.copyOf(hashes);
    }

    /**
     * What appending made.
     *
     * @param frontier the new right edge
     * @param root the new tree's root
     * @param tiles every tile that is new or wider than before, once: as {@link Tile#grown} lists them, in order of
     *     completion
     */
    public record Growth(Frontier frontier, Hash root, List<HashTile> tiles) {
        public Growth {
            tiles = List.copyOf(tiles);
        }

        public long size() {
            return frontier.size();
        }
    }
}
