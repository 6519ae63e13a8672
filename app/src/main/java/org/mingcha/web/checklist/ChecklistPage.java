package org.mingcha.web.checklist;

import java.util.List;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.Shell;

/**
 * One version with its items, a page of them at a time.
 *
 * @param facts version, number of items, minutes and publisher in one line
 * @param versions the other versions of the same checklist
 * @param sha256 of the bytes that are sealed
 */
public record ChecklistPage(
        Shell shell,
        String title,
        String base,
        String facts,
        String sha256,
        List<Version> versions,
        List<ChecklistItemLine> items,
        Paging paging) {
    /** Another version. */
    public record Version(String href, String reference) {}
}
