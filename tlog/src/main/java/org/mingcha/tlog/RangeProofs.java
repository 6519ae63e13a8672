package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Proofs that neighbouring leaves {@code first} to before {@code end} stand there under a root: the roots of the
 * subtrees outside the range, from left to right. A sealed set proves with one "these are all the rows between".
 */
public final class RangeProofs {
    private final long first;
    private final long end;

    private RangeProofs(long first, long end) {
        this.first = first;
        this.end = end;
    }

    /**
     * The proof for the leaves {@code first} to before {@code end}.
     *
     * @throws IllegalArgumentException unless {@code 0 <= first < end <= size}
     */
    public static List<Hash> make(long first, long end, long size, HashReader reader) {
        if (!isRange(first, end, size)) {
            throw new IllegalArgumentException("No range from " + first + " to " + end + " in " + size);
        }
        var hashes = new ArrayList<Hash>();
        new RangeProofs(first, end).collect(0, size, new Tree(reader), hashes);
        return List.copyOf(hashes);
    }

    /** Whether exactly these leaf hashes, from {@code first} on, stand in the tree of this size and root. */
    public static boolean verify(long first, List<Hash> leaves, long size, List<Hash> proof, Hash root) {
        long end = first + leaves.size();
        if (!isRange(first, end, size)) {
            return false;
        }
        var inside = leaves.iterator();
        var outside = proof.iterator();
        try {
            var rebuilt = new RangeProofs(first, end).rebuild(new Span(0, size), inside, outside, new Hasher());
            return !outside.hasNext() && rebuilt.equals(root);
        } catch (NoSuchElementException tooShort) {
            return false;
        }
    }

    private static boolean isRange(long first, long end, long size) {
        return first >= 0 && first < end && end <= size;
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

    private Hash rebuild(Span span, Iterator<Hash> inside, Iterator<Hash> outside, Hasher hasher) {
        if (isOutside(span.low, span.high)) {
            return outside.next();
        }
        if (span.high - span.low == 1) {
            return inside.next();
        }
        long middle = Proofs.middle(span.low, span.high);
        var left = rebuild(new Span(span.low, middle), inside, outside, hasher);
        var right = rebuild(new Span(middle, span.high), inside, outside, hasher);
        return hasher.node(left, right);
    }

    private boolean isOutside(long low, long high) {
        return high <= first || low >= end;
    }

    private record Span(long low, long high) {}
}
