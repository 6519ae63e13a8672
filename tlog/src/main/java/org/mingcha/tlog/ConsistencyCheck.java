package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;

/** RFC 9162 section 2.1.4.2: rebuilds the old and the new root side by side from one proof. */
final class ConsistencyCheck {
    private final Hasher hasher = new Hasher();
    private final boolean oldRootIsFirst;
    private long from;
    private long to;

    /** Sizes with 0 < from < to. */
    ConsistencyCheck(long from, long to) {
        this.oldRootIsFirst = Long.bitCount(from) == 1;
        this.from = from - 1;
        this.to = to - 1;
    }

    boolean accepts(Hash oldRoot, Hash newRoot, List<Hash> proof) {
        skipRightTurns();
        var steps = new ArrayList<>(proof);
        var start = oldRootIsFirst ? oldRoot : steps.removeFirst();
        var old = start;
        var grown = start;
        for (var step : steps) {
            if (to == 0) {
                return false;
            }
            if ((from & 1) == 1 || from == to) {
                old = hasher.node(step, old);
                grown = hasher.node(step, grown);
                skipToRightChild();
            } else {
                grown = hasher.node(grown, step);
            }
            up();
        }
        return to == 0 && old.equals(oldRoot) && grown.equals(newRoot);
    }

    private void skipRightTurns() {
        while ((from & 1) == 1) {
            up();
        }
    }

    private void skipToRightChild() {
        while ((from & 1) == 0 && from != 0) {
            up();
        }
    }

    private void up() {
        from >>= 1;
        to >>= 1;
    }
}
