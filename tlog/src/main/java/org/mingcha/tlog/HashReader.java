package org.mingcha.tlog;

/** Where the hashes of a tree come from: a list in memory, tiles in a table, a directory. */
@FunctionalInterface
public interface HashReader {
    /** @throws IllegalStateException naming the node when the store lacks it */
    Hash read(Node node);
}
