package org.mingcha.web.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.FindingPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;

/**
 * The list of findings.
 *
 * @param units the unit and those right below it, to switch between
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record FindingListPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        String show,
        List<Tab> tabs,
        FindingPage.Totals totals,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        boolean mayRaise) {
    /** One way to narrow the list. */
    public record Tab(String label, String href, boolean current) {}

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
