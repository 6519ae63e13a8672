package org.mingcha.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list, and where the next begins.
 *
 * @param <R> its rows
 * @param <N> a stable place in the list
 */
public interface Slice<R, N> {
    List<R> rows();

    /** Null on the last. */
    @Nullable
    N next();

    /** Its rows and those of all that follow. */
    default List<R> all(Function<N, ? extends Slice<R, N>> after) {
        var all = new ArrayList<>(rows());
        for (var next = next(); next != null; ) {
            var slice = after.apply(next);
            all.addAll(slice.rows());
            next = slice.next();
        }
        return all;
    }
}
