package org.mingcha.web.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * Spot checks, newest first; those without a result among them.
 *
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record DrawListPage(
        Shell shell,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        boolean mayCommit) {
    /** @param others a sentence on other draws over the same population; empty: there are none */
    public record Row(
            String href,
            long no,
            String unit,
            String what,
            String sample,
            String revealBy,
            Status status,
            String others) {}

    /** Word first, shape second, colour third. */
    public record Status(String label, String shape, String colour) {}
}
