package org.mingcha.web.checklist;

import java.util.List;
import org.mingcha.inspection.checklist.Loss;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.Shell;

/**
 * A file that could be read, before it is published.
 *
 * @param facts the version that it would be published as, items and minutes
 * @param more items that are not shown
 * @param trial what it would answer for a unit, where somebody asks
 * @param fault why it could not be published; empty: nobody has tried
 */
public record DraftPage(
        Shell shell,
        String title,
        String base,
        String facts,
        String fault,
        List<Loss> losses,
        List<ChecklistItemLine> items,
        int more,
        Trial trial) {
    public DraftPage {
        losses = List.copyOf(losses);
        items = List.copyOf(items);
    }

    /**
     * The draft tried on a unit's ledger.
     *
     * @param lines what each item would come to; empty: nothing was tried, or there is no such unit or period
     */
    public record Trial(String unit, String period, String fault, List<TrialLine> lines) {}

    /** One item of it. */
    public record TrialLine(String id, String question, Conclusion result, String sentence) {}
}
