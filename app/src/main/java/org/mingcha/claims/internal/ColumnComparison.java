package org.mingcha.claims.internal;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.transparency.FsckCheck.Findings;

/** A row's columns as they stand beside the same recounted. */
public record ColumnComparison(String table, long key) {
    public void with(
            Map<String, ? extends @Nullable Object> expected,
            Map<String, ? extends @Nullable Object> stored,
            Findings findings) {
        expected.forEach((column, value) -> {
            if (!Objects.equals(stored.get(column), value)) {
                findings.differs(table, key, column, stored.get(column) + " / " + value);
            }
        });
    }
}
