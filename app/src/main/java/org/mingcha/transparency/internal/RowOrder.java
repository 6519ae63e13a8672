package org.mingcha.transparency.internal;

import java.util.Arrays;
import java.util.List;

/** Rows of a set come sorted by their first element: a verifier finds "all children of" by halving. */
final class RowOrder {
    private byte[] before = new byte[0];

    void check(List<byte[]> rows) {
        for (var row : rows) {
            var first = RowText.first(row);
            if (Arrays.compareUnsigned(before, first) > 0) {
                throw new IllegalArgumentException("The rows of a set are not sorted: "
                        + new String(row, java.nio.charset.StandardCharsets.UTF_8));
            }
            before = first;
        }
    }
}
