package org.mingcha.evidence.bundle;

import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** A leaf at its place in the log. Its hash, which every look along a chain asks for, is computed once at most. */
public final class SealedLeaf {
    private final long index;
    private final Leaf leaf;
    private @Nullable Hash hash;

    private SealedLeaf(long index, Leaf leaf, @Nullable Hash hash) {
        this.index = index;
        this.leaf = leaf;
        this.hash = hash;
    }

    public static SealedLeaf of(long index, Leaf leaf) {
        return new SealedLeaf(index, leaf, null);
    }

    /** Of the bytes that the log holds; refuses what {@link Leaf#parse} refuses. */
    public static SealedLeaf parse(long index, byte[] bytes) {
        return new SealedLeaf(index, Leaf.parse(bytes), Hashing.leaf(bytes));
    }

    public long index() {
        return index;
    }

    public Leaf leaf() {
        return leaf;
    }

    /** As {@link Leaf#hash()}. */
    public Hash hash() {
        var known = hash;
        if (known == null) {
            // Two readers at a time would compute the same.
            known = leaf.hash();
            hash = known;
        }
        return known;
    }

    /** What a later leaf calls it by. */
    public Leaf.Target target() {
        return new Leaf.Target(index, hash());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedLeaf that && index == that.index && leaf.equals(that.leaf);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(index) + leaf.hashCode();
    }

    @Override
    public String toString() {
        return index + " " + leaf;
    }
}
