package org.mingcha.web.correction;

import java.util.List;
import org.mingcha.correction.CorrectionRow;
import org.mingcha.web.support.OpenShell;

/**
 * The list of published corrections, the newest first.
 *
 * @param words that the reader looks for; empty: all
 * @param verdict that the reader looks for; empty: all
 * @param next address of the next page; empty on the last
 * @param searchable whether there is a server to search on
 */
public record ListPage(
        OpenShell shell, List<Line> lines, long count, String words, String verdict, String next, boolean searchable) {
    public ListPage {
        lines = List.copyOf(lines);
    }

    /** @param changed when it was last changed, in words; empty: never */
    public record Line(CorrectionRow row, String href, String published, String changed) {}
}
