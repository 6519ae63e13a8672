package org.mingcha.evidence.bundle;

import java.util.List;
import org.mingcha.tlog.Hash;

/**
 * Neighbouring rows of a sealed set.
 *
 * @param first index of the first row
 * @param rows canonical JSON of each
 * @param proof as {@link org.mingcha.tlog.RangeProofs} makes it
 */
public record SetRange(long first, List<String> rows, List<Hash> proof) {
    public SetRange {
        rows = List.copyOf(rows);
        proof = List.copyOf(proof);
    }
}
