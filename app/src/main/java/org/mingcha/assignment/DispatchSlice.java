package org.mingcha.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Slice;

/**
 * One page of what superiors sent, the newest first.
 *
 * @param next the last one of this page, where there are more
 */
public record DispatchSlice(
        List<DispatchView> rows, @Nullable Long next) implements Slice<DispatchView, Long> {
    public DispatchSlice {
        rows = List.copyOf(rows);
    }
}
