package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Inclusion and consistency proofs: made by RFC 6962 section 2.1, verified by RFC 9162 section 2.1.
 *
 * <p>Makers throw {@link IllegalArgumentException} for an index or a size that has no proof. Verifiers answer false for
 * whatever is not exactly the one valid proof, whoever made it.
 */
public final class Proofs {
    private final Tree tree;
    private final List<Hash> hashes = new ArrayList<>();

    private Proofs(HashReader reader) {
        tree = new Tree(reader);
    }

    /** The hashes beside the way from leaf {@code index} to the root of the first {@code size} leaves, lowest first. */
    public static List<Hash> inclusion(long index, long size, HashReader reader) {
        Objects.checkIndex(index, size);
        var proof = new Proofs(reader);
        proof.path(index, 0, size);
        return List.copyOf(proof.hashes);
    }

    /**
     * What shows that the first {@code to} leaves begin with the first {@code from}.
     *
     * @param from at least 1: everything is consistent with the empty tree, so a proof of it would say nothing
     */
    public static List<Hash> consistency(long from, long to, HashReader reader) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No consistency proof from " + from + " to " + to);
        }
        var proof = new Proofs(reader);
        proof.subproof(from, 0, to, true);
        return List.copyOf(proof.hashes);
    }

    public static boolean verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        return index >= 0
                && index < size
                && proof.size() == inclusionLength(index, size)
                && climb(index, size, leaf, proof).equals(root);
    }

    public static boolean verifyConsistency(long from, long to, Hash oldRoot, Hash newRoot, List<Hash> proof) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        return !proof.isEmpty() && new ConsistencyCheck(from, to).accepts(oldRoot, newRoot, proof);
    }

    private void path(long index, long low, long high) {
        if (high - low == 1) {
            return;
        }
        long middle = middle(low, high);
        if (index < middle) {
            path(index, low, middle);
            hashes.add(tree.span(middle, high));
        } else {
            path(index, middle, high);
            hashes.add(tree.span(low, middle));
        }
    }

    /** RFC 6962's SUBPROOF; {@code known} while the old root is this very subtree and so need not be told. */
    private void subproof(long from, long low, long high, boolean known) {
        if (from == high) {
            if (!known) {
                hashes.add(tree.span(low, high));
            }
            return;
        }
        long middle = middle(low, high);
        if (from <= middle) {
            subproof(from, low, middle, known);
            hashes.add(tree.span(middle, high));
        } else {
            subproof(from, middle, high, false);
            hashes.add(tree.span(low, middle));
        }
    }

    static long middle(long low, long high) {
        return low + Long.highestOneBit(high - low - 1);
    }

    /** Below the point where the leaf's way meets the tree's right edge each level has a sibling; above, each set bit. */
    private static int inclusionLength(long index, long size) {
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return inner + Long.bitCount(index >>> inner);
    }

    private static Hash climb(long index, long size, Hash leaf, List<Hash> proof) {
        var hasher = new Hasher();
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        var hash = leaf;
        for (int level = 0; level < proof.size(); level++) {
            boolean fromLeft = level >= inner || (index >>> level & 1) == 1;
            hash = fromLeft ? hasher.node(proof.get(level), hash) : hasher.node(hash, proof.get(level));
        }
        return hash;
    }
}
