package org.mingcha.web.assignment;

import java.util.List;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * Tasks of a unit and those below.
 *
 * @param maySend whether the reader sends tasks
 */
public record AssignmentListPage(Shell shell, ListFilter list, String lead, List<Row> rows, boolean maySend) {
    /** @param done when it was done; empty: not yet */
    public record Row(
            String href,
            Status status,
            String title,
            String reference,
            String unitName,
            String superior,
            String due,
            String done) {}
}
