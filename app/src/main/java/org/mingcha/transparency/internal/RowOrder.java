package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.SetKind;

/**
 * Rows of a set come in the one order that its kind has, none twice: a verifier finds "all children of" by halving, and
 * whoever has the set relies on both.
 */
final class RowOrder {
    private final SetKind kind;
    private byte @Nullable [] before;

    RowOrder(SetKind kind) {
        this.kind = kind;
    }

    void check(List<byte[]> rows) {
        for (var row : rows) {
            if (before != null && compare(before, row) >= 0) {
                throw new IllegalArgumentException("The rows of a set are not sorted, or one is in it twice: "
                        + new String(row, StandardCharsets.UTF_8));
            }
            before = row;
        }
    }

    /** What a row says beyond its key is read only where two have one. */
    private int compare(byte[] one, byte[] other) {
        int order = key(one).compareTo(key(other));
        return order == 0 && kind == SetKind.UNITS ? whole(one).compareTo(whole(other)) : order;
    }

    private SetKind.Key key(byte[] row) {
        var key = RowText.key(row);
        return new SetKind.Key(kind == SetKind.EXPECTED ? List.of(key.first()) : List.of(key.first(), key.second()));
    }

    private SetKind.Key whole(byte[] row) {
        return kind.key(new String(row, StandardCharsets.UTF_8));
    }
}
