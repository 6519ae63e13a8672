package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One finding with its acts.
 *
 * @param origin what it was raised from, in words, and the way there (empty: none)
 * @param waiting a sentence on who has to act by when
 * @param notice what the reader should know first, such as that somebody was faster; empty: nothing
 * @param forms what the reader can do now
 */
public record FindingDetailPage(
        Shell shell,
        long id,
        Heading heading,
        Link origin,
        String waiting,
        String notice,
        List<FindingForm> forms,
        List<ActLine> acts) {
    /** What it is about. */
    public record Heading(
            String problem,
            String unitName,
            String unitHref,
            String level,
            String owner,
            String dueOn,
            String raisedOn,
            Status status,
            int version) {}

    /** Words, and where they lead. */
    public record Link(String text, String href) {}

    /** One act of the history. */
    public record ActLine(
            String title, String by, String said, String detail, String index, String sealed, List<FileLine> files) {}

    /** A file that goes with an act. */
    public record FileLine(String name, String href, String size) {}
}
