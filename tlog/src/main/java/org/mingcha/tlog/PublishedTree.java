package org.mingcha.tlog;

/**
 * The tree of a published log below one of its checkpoints: its leaves, and its roots at earlier sizes. It trusts the
 * tiles: ask only where an audit has passed.
 *
 * @param size of the checkpoint
 */
public record PublishedTree(LogSource source, long size) {
    /**
     * The root of the first leaves.
     *
     * @throws IllegalArgumentException beyond this tree
     * @throws IllegalStateException where a tile cannot be read
     */
    public Hash root(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no root at " + first);
        }
        return Tree.root(first, reader());
    }

    /** The leaf hash at this index. */
    public Hash leaf(long index) {
        return reader().read(new Node(0, index));
    }

    private HashReader reader() {
        var log = new PublishedLog(source);
        return new TileHashReader(size, tile -> new HashTile(tile, log.hashes(tile)).bytes());
    }
}
