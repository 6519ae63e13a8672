package org.mingcha.web.home;

import java.util.List;
import org.mingcha.ledger.EntryPage;
import org.mingcha.web.ledger.LedgerPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * What waits, for whom. Nothing here is planned or guessed: each line is read from the ledger or computed from it.
 *
 * @param below how many units stand below
 * @param totals of the unit's whole ledger
 */
public record HomePage(
        Shell shell,
        UnitLine unit,
        long below,
        String today,
        List<Section> sections,
        List<LedgerPage.Row> recent,
        EntryPage.Totals totals,
        boolean mayWrite) {
    /**
     * Lines of one kind.
     *
     * @param todo whether they wait for the reader; else they are only ways to somewhere
     */
    public record Section(String heading, boolean todo, List<Task> tasks) {}

    /**
     * One thing to do.
     *
     * @param shape of the status: quart, dashed, glass, half, cross
     * @param colour of the status: the letters after {@code c-}
     */
    public record Task(String status, String shape, String colour, String href, String title, String detail) {}

    public int count() {
        return sections.stream()
                .filter(Section::todo)
                .mapToInt(section -> section.tasks().size())
                .sum();
    }
}
