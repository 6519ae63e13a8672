package org.mingcha.inspection.checklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.tlog.Hash;

/**
 * One version of a checklist. It never changes: what is different is the next version.
 *
 * @param unit the code of the unit that published it: it is offered in this unit's subtree
 * @param sha256 of its canonical bytes, as they are sealed
 * @param publishedAt null: it comes with the product
 */
public record PublishedChecklist(
        Checklist checklist,
        String unit,
        Hash sha256,
        @Nullable Instant publishedAt) {
    /** Id and version, as {@code town-online-work@1}: what a campaign keeps. */
    public String reference() {
        return checklist.reference();
    }

    public boolean isShipped() {
        return publishedAt == null;
    }

    /** Minutes that one unit needs to answer all of it. */
    public int minutes() {
        return checklist.items().stream().mapToInt(Item::minutes).sum();
    }
}
