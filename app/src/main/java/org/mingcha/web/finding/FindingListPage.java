package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.inspection.finding.FindingSlice;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/** The list of findings. */
public record FindingListPage(
        Shell shell, ListFilter list, FindingSlice.Totals totals, List<Row> rows, boolean mayRaise) {
    /** One finding. */
    public record Row(
            String href,
            Status status,
            String problem,
            String unitName,
            String level,
            String owner,
            String dueOn,
            String index) {}
}
