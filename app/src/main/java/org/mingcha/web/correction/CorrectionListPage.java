package org.mingcha.web.correction;

import java.util.List;
import org.mingcha.claims.CorrectionSummary;
import org.mingcha.web.support.OpenShell;

/**
 * The list of published corrections, the newest first.
 *
 * @param words that the reader looks for; empty: all
 * @param verdict that the reader looks for; empty: all
 * @param next address of the next page; empty on the last
 * @param searchable whether there is a server to search on
 */
public record CorrectionListPage(
        OpenShell shell, List<Line> lines, long count, String words, String verdict, String next, boolean searchable) {
    public CorrectionListPage {
        lines = List.copyOf(lines);
    }

    /** @param changed when it was last changed, in words; empty: never */
    public record Line(CorrectionSummary row, String href, String published, String changed) {}
}
