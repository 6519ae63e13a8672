package org.mingcha.tlog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a tree's nodes in its tiles. Keeps every tile it has read, so make one per proof or batch of proofs.
 *
 * <p>It trusts the store: check what is built from it against the checkpoint's root.
 */
public final class TileHashReader implements HashReader {
    private final long size;
    private final TileReader tiles;
    private final Hasher hasher = new Hasher();
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    /** @param size the tree's number of leaves, which decides which tiles are partial */
    public TileHashReader(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash read(Node node) {
        int level = node.level() / 8;
        int height = node.level() % 8;
        long last = ((node.index() + 1) << height) - 1;
        var hashes = read.computeIfAbsent(Tile.holding(level, last, size), this::load);
        int end = (int) (last & 255) + 1;
        return hasher.perfect(hashes.subList(end - (1 << height), end));
    }

    private List<Hash> load(Tile tile) {
        var bytes = tiles.read(tile);
        int length = tile.width() * Hash.SIZE;
        var own = bytes.length > length ? Arrays.copyOf(bytes, length) : bytes;
        return HashTile.parse(tile, own).orElseThrow().hashes();
    }
}
