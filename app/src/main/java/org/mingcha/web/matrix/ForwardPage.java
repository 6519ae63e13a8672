package org.mingcha.web.matrix;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * A subtree's returns, about to be handed to the superior.
 *
 * @param complete whether none is missing
 * @param missing the first of those that are
 * @param missingHref where all of them are
 * @param mayForward whether this reader may hand them up
 * @param handedUp what was handed up, by the unit and those right below it
 * @param notice what came of the last try; may be empty
 * @param remark what was typed with it
 */
public record ForwardPage(
        Shell shell,
        PeriodFilter filter,
        String title,
        String counts,
        PeriodFilter.Choices choices,
        boolean complete,
        List<MissingListPage.Row> missing,
        String missingHref,
        boolean mayForward,
        List<Handed> handedUp,
        String notice,
        String remark) {
    /** What one unit has handed up. */
    public record Handed(String unitName, String at, String counts, Status mark, String remark, String index) {}
}
