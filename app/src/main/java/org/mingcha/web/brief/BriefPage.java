package org.mingcha.web.brief;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One unit's month on one page. Each figure is counted from records and leads to them; nothing is ranked, and nothing is
 * about persons.
 *
 * @param earlier address of the month before; empty: none is shown
 * @param later address of the month after; empty: this is the last one that is over
 * @param overdue counts of what is past its day
 */
public record BriefPage(
        Shell shell,
        Heading heading,
        String earlier,
        String later,
        List<Counted> returns,
        List<Line> waiting,
        List<Figure> overdue,
        List<Line> findings,
        List<Line> inspections) {
    /** @param paper by which its paper is asked for */
    public record Heading(String title, String lead, String paper) {}

    /** One return in its last period, and the one before. */
    public record Counted(String title, String before, List<Figure> figures) {}

    /**
     * A number.
     *
     * @param colour the letters after {@code c-}; empty: none
     * @param before of the period before; empty: not told
     */
    public record Figure(String label, String number, String colour, String before, String href) {}

    /** One thing with its state. */
    public record Line(Status status, String title, String href, String detail) {}
}
