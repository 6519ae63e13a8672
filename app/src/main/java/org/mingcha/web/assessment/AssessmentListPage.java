package org.mingcha.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;

/**
 * Assessments of a unit or of all that the reader sees, the way to open one, and the way to the previews.
 *
 * @param whole whether the list goes beyond the unit
 * @param units to choose from
 * @param next address of the next page; null on the last
 */
public record AssessmentListPage(
        Shell shell,
        UnitLine unit,
        boolean whole,
        List<UnitLine> units,
        List<Tab> tabs,
        List<Row> rows,
        long total,
        @Nullable String next,
        @Nullable String first,
        OpenForm form,
        List<Preview> previews,
        Search search) {
    /** A selection of the list. */
    public record Tab(String href, String label, boolean current) {}

    /** One assessment. */
    public record Row(
            String href, String title, String detail, String unitName, Status status, String due, String progress) {}

    /**
     * The form that opens a self-inspection.
     *
     * @param offered whether this reader may open one for this unit
     * @param fault what was wrong with what was sent; empty: nothing
     */
    public record OpenForm(boolean offered, List<Choice> checklists, List<Choice> periods, String fault) {}

    /** One of a select's options. */
    public record Choice(String value, String label, boolean chosen) {}

    /** What the ledger answers by itself for a period. */
    public record Preview(String href, String label, String span) {}

    /** Units found by their names. */
    public record Search(String words, List<UnitLine> found) {}
}
