package org.mingcha.tlog;

/** Where the hashes of a tree come from: a list in memory, tiles in a table, a directory. */
@FunctionalInterface
public interface HashReader {
    /**
     * The root of this perfect subtree.
     *
     * @throws IllegalStateException naming the node when the store lacks it
     */
    Hash read(Node node);
}
