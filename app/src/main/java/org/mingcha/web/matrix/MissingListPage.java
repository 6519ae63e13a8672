package org.mingcha.web.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * Who is missing in a period.
 *
 * @param counts of the whole subtree, whatever the filter
 * @param rows in official order
 * @param export the query of the addresses that export the list
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record MissingListPage(
        Shell shell,
        PeriodFilter filter,
        String title,
        String counts,
        PeriodFilter.Choices choices,
        List<MatrixPage.Option> kinds,
        List<Row> rows,
        String export,
        @Nullable String next,
        @Nullable String first) {
    /** @param note the reason registered for it; may be empty */
    public record Row(String code, String name, String kind, String parent, Status mark, String note, String href) {}
}
