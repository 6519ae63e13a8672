package org.mingcha.web.plan;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * A unit's year.
 *
 * @param now what ends in a later month and can be done already
 * @param earlier address of the year before
 * @param later address of the year after
 * @param coming address of what rules to come would change
 * @param totals of the whole year, in words
 */
public record PlanPage(
        Shell shell,
        String title,
        String totals,
        List<Line> now,
        String earlier,
        String later,
        String coming,
        List<Month> months) {
    public PlanPage {
        now = List.copyOf(now);
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param open whether it is shown unfolded: the one that runs, and each with something late
     */
    public record Month(String id, String heading, String counts, boolean open, List<Line> lines) {
        public Month {
            lines = List.copyOf(lines);
        }
    }

    /** One thing that is asked. */
    public record Line(Status status, String title, String href, String detail) {}
}
