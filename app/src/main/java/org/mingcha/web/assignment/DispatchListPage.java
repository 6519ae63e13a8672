package org.mingcha.web.assignment;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * What superiors sent, the newest first.
 *
 * @param next address of the next page; empty on the last
 */
public record DispatchListPage(Shell shell, List<Row> rows, boolean maySend, String next) {
    /** @param progress how many have answered */
    public record Row(String href, String title, String reference, String unitName, String due, String progress) {}
}
