package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Proofs that many leaves, wherever they are, stand at their indices under one root: the roots of the largest subtrees
 * that hold none of them, from left to right. Hashes that proofs of single leaves would repeat are told once or follow.
 */
public final class MultiProofs {
    private final TreeMap<Long, Hash> inside;
    private final Hasher hasher = new Hasher();

    private MultiProofs(SortedMap<Long, Hash> inside) {
        this.inside = new TreeMap<>(inside);
    }

    /**
     * The proof for these leaves, as the recursion from the root meets its subtrees.
     *
     * @throws IllegalArgumentException without any leaf, or with one outside the tree
     */
    public static List<Hash> make(SortedSet<Long> indexes, long size, HashReader reader) {
        if (!areIn(indexes, size)) {
            throw new IllegalArgumentException("No proof for " + indexes.size() + " leaves in " + size);
        }
        var leaves = new TreeMap<Long, Hash>();
        indexes.forEach(index -> leaves.put(index, Hashing.EMPTY_ROOT));
        var hashes = new ArrayList<Hash>();
        new MultiProofs(leaves).collect(0, size, new Tree(reader), hashes);
        return Collections.unmodifiableList(hashes);
    }

    /** Whether each of these leaf hashes stands at its index in the tree of this size and root. */
    public static boolean verify(SortedMap<Long, Hash> leaves, List<Hash> proof, long size, Hash root) {
        if (leaves.isEmpty() || !areIn(new TreeMap<>(leaves).navigableKeySet(), size)) {
            return false;
        }
        var outside = proof.iterator();
        try {
            return new MultiProofs(leaves).rebuild(0, size, outside).equals(root) && !outside.hasNext();
        } catch (NoSuchElementException tooShort) {
            return false;
        }
    }

    private static boolean areIn(SortedSet<Long> indexes, long size) {
        return !indexes.isEmpty() && indexes.first() >= 0 && indexes.last() < size;
    }

    private void collect(long low, long high, Tree tree, List<Hash> hashes) {
        if (isOutside(low, high)) {
            hashes.add(tree.span(low, high));
        } else if (high - low > 1) {
            long middle = Proofs.middle(low, high);
            collect(low, middle, tree, hashes);
            collect(middle, high, tree, hashes);
        }
    }

    private Hash rebuild(long low, long high, Iterator<Hash> outside) {
        if (isOutside(low, high)) {
            return outside.next();
        }
        if (high - low == 1) {
            return Objects.requireNonNull(inside.get(low));
        }
        long middle = Proofs.middle(low, high);
        var left = rebuild(low, middle, outside);
        return hasher.node(left, rebuild(middle, high, outside));
    }

    private boolean isOutside(long low, long high) {
        var next = inside.ceilingKey(low);
        return next == null || next >= high;
    }
}
