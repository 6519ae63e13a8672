package org.mingcha.web.claim;

import java.util.List;
import org.mingcha.claims.ClaimSlice;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * The list of claims.
 *
 * @param escalations how many wait for the reader's unit to acknowledge
 */
public record ClaimListPage(
        Shell shell,
        ListFilter list,
        ClaimSlice.Totals totals,
        List<Row> rows,
        boolean mayReceive,
        long questions,
        long escalations,
        String period,
        List<Times> times) {

    /** One claim. */
    public record Row(
            long id,
            String href,
            Status status,
            String claim,
            String unitName,
            String came,
            String level,
            String receivedOn,
            String dueOn,
            String note) {}

    /** How long answers of one kind took. */
    public record Times(String kind, long answered, String median, String p90, long open, long byDay) {}
}
