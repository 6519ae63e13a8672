package org.mingcha.web.risk;

import java.util.List;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * The table of five by five over all open risks, and the list.
 *
 * @param table its rows from the likeliest down
 * @param place of the table that the list is narrowed to, in words; empty: not narrowed
 */
public record RiskListPage(
        Shell shell, ListFilter list, String lead, List<Line> table, String place, List<Row> rows, boolean mayPlan) {
    /** One row of the table. */
    public record Line(int likelihood, List<Cell> cells) {}

    /**
     * One place.
     *
     * @param band code of what its score means
     * @param label what a screen reader says
     */
    public record Cell(int score, long count, String band, String label, String href) {}

    /** @param score how high, with its band; of one not assessed, that */
    public record Row(
            String href,
            Status score,
            String title,
            String kind,
            String unitName,
            String owner,
            Status timing,
            String review,
            boolean overdue) {}
}
