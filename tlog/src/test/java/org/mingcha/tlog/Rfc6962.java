package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 word for word, slow: what the tree is compared with. */
final class Rfc6962 {
    private Rfc6962() {}

    static Hash mth(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hashing.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hashing.node(mth(leaves.subList(0, k)), mth(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = m < k ? path(m, left) : path(m - k, right);
        path.add(m < k ? mth(right) : mth(left));
        return path;
    }

    static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        if (m == leaves.size()) {
            return new ArrayList<>(known ? List.of() : List.of(mth(leaves)));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var proof = m <= k ? subproof(m, left, known) : subproof(m - k, right, false);
        proof.add(m <= k ? mth(right) : mth(left));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
