package org.mingcha.web.home;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.web.filing.DueReturn;
import org.mingcha.web.ledger.LedgerPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * What waits, for whom. Nothing here is planned or guessed: each line is read from the ledger or computed from it.
 *
 * @param below how many units stand below
 * @param count how many things wait for the reader, also those on further pages
 * @param more address of the next things that are due; null: these are all
 * @param returns what is to be filed now
 * @param totals of the unit's whole ledger
 * @param reset that somebody else's link has set the reader's password; empty mostly
 */
public record HomePage(
        Shell shell,
        UnitLine unit,
        long below,
        String today,
        long count,
        List<DueReturn> returns,
        List<Section> sections,
        @Nullable String more,
        List<LedgerPage.Row> recent,
        EntrySlice.Totals totals,
        boolean mayWrite,
        String reset) {
    /**
     * Lines of one kind.
     *
     * @param count of all of this kind, also those on further pages
     * @param urgent whether the day has passed
     */
    public record Section(String heading, long count, boolean urgent, List<Task> tasks) {
        /** Without what stands elsewhere on the page. */
        Section without(Set<String> hrefs) {
            var rest =
                    tasks.stream().filter(task -> !hrefs.contains(task.href())).toList();
            return new Section(heading, count - (tasks.size() - rest.size()), urgent, rest);
        }
    }

    /**
     * One thing to do.
     *
     * @param shape of the status: quart, dashed, glass, half, cross
     * @param colour of the status: the letters after {@code c-}
     */
    public record Task(String status, String shape, String colour, String href, String title, String detail) {}
}
