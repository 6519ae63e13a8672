package org.mingcha.web.checklist;

import java.util.List;
import org.mingcha.inspection.checklist.Loss;
import org.mingcha.web.support.Shell;

/**
 * A file that could be read, before it is published.
 *
 * @param facts the version that it would be published as, items and minutes
 * @param more items that are not shown
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
        int more) {
    public DraftPage {
        losses = List.copyOf(losses);
        items = List.copyOf(items);
    }
}
