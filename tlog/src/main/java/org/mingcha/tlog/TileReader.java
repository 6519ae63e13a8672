package org.mingcha.tlog;

/** Where stored hash tiles come from: a table, a directory, an HTTP server. */
@FunctionalInterface
public interface TileReader {
    /**
     * The tile's bytes. A store may answer with a wider version of the same tile (a later partial one, or the full one):
     * only its first {@code tile.width()} hashes are used.
     *
     * @throws IllegalStateException naming the tile when the store lacks it
     */
    byte[] read(Tile tile);
}
