package org.mingcha.evidence.audit;

import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafBound;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/**
 * An entry of the log, read as a leaf.
 *
 * @param leaf null: it is none
 * @param fault why it is none, or what leaf.md forbids of it; empty: nothing
 */
record ReadLeaf(@Nullable Leaf leaf, Hash hash, String fault) {
    static ReadLeaf of(byte[] entry, Hash hash) {
        try {
            var leaf = LeafScan.read(entry).orElseGet(() -> Leaf.parse(entry));
            return new ReadLeaf(leaf, hash, fault(leaf, entry.length));
        } catch (MalformedEvidence | IllegalArgumentException e) {
            return new ReadLeaf(null, hash, String.valueOf(e.getMessage()));
        }
    }

    private static String fault(Leaf leaf, int length) {
        if (length >= Leaf.MOST_BYTES) {
            return "length " + length;
        }
        if (LeafBound.brokenBy(leaf).isPresent()) {
            return "role " + leaf.role();
        }
        boolean isElsewhere = leaf.type().isOfRoot() && !leaf.unit().equals("CN")
                || leaf.type().isOfOperation() != leaf.unit().equals("OP");
        return isElsewhere ? "unit " + leaf.unit() : "";
    }
}
