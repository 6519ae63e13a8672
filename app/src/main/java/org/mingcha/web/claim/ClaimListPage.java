package org.mingcha.web.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ClaimPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;

/**
 * The list of claims.
 *
 * @param units the unit and those right below it, to switch between
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 * @param escalations how many wait for the reader's unit to acknowledge
 */
public record ClaimListPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        String show,
        List<Tab> tabs,
        ClaimPage.Totals totals,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
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
