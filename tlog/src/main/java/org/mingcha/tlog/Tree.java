package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;

/** Roots of whole trees and of spans of them, by RFC 6962 section 2.1. */
public final class Tree {
    private final HashReader reader;
    private final Hasher hasher = new Hasher();

    Tree(HashReader reader) {
        this.reader = reader;
    }

    /** The root over these leaf hashes. */
    public static Hash root(List<Hash> leaves) {
        return root(leaves.size(), reader(leaves));
    }

    /** The root of the first {@code size} leaves that the reader knows. */
    public static Hash root(long size, HashReader reader) {
        return size == 0 ? Hashing.EMPTY_ROOT : new Tree(reader).span(0, size);
    }

    /** All perfect subtrees over these leaf hashes, held in memory: about twice the list. For sets and tests. */
    public static HashReader reader(List<Hash> leaves) {
        var hasher = new Hasher();
        var levels = new ArrayList<List<Hash>>();
        for (var row = List.copyOf(leaves); !row.isEmpty(); row = parents(row, hasher)) {
            levels.add(row);
        }
        return node -> {
            if (node.level() >= levels.size()
                    || node.index() >= levels.get(node.level()).size()) {
                throw new IllegalStateException("A tree of " + leaves.size() + " leaves has no " + node);
            }
            return levels.get(node.level()).get((int) node.index());
        };
    }

    private static List<Hash> parents(List<Hash> row, Hasher hasher) {
        var parents = new ArrayList<Hash>(row.size() / 2);
        for (int i = 0; i + 1 < row.size(); i += 2) {
            parents.add(hasher.node(row.get(i), row.get(i + 1)));
        }
        return parents;
    }

    /** The root over the leaves from {@code low} to before {@code high}, a span that the tree's own splitting makes. */
    Hash span(long low, long high) {
        long split = split(high - low);
        if (split == high - low) {
            int level = Long.numberOfTrailingZeros(split);
            return reader.read(new Node(level, low >> level));
        }
        return hasher.node(span(low, low + split), span(low + split, high));
    }

    /** The largest power of two that is at most {@code size}; RFC 6962 splits there, a perfect tree not at all. */
    private static long split(long size) {
        return Long.highestOneBit(size);
    }
}
