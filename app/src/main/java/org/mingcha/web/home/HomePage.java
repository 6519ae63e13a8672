package org.mingcha.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntryPage;
import org.mingcha.web.ledger.LedgerPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * What waits, for whom. Nothing here is planned or guessed: each line is read from the ledger or computed from it.
 *
 * @param below how many units stand below
 * @param count how many things wait for the reader, also those on further pages
 * @param more address of the next things that are due; null: these are all
 * @param totals of the unit's whole ledger
 */
public record HomePage(
        Shell shell,
        UnitLine unit,
        long below,
        String today,
        long count,
        List<Section> sections,
        @Nullable String more,
        List<LedgerPage.Row> recent,
        EntryPage.Totals totals,
        boolean mayWrite) {
    /**
     * Lines of one kind.
     *
     * @param count of all of this kind, also those on further pages
     * @param urgent whether the day has passed
     */
    public record Section(String heading, long count, boolean urgent, List<Task> tasks) {}

    /**
     * One thing to do.
     *
     * @param shape of the status: quart, dashed, glass, half, cross
     * @param colour of the status: the letters after {@code c-}
     */
    public record Task(String status, String shape, String colour, String href, String title, String detail) {}
}
