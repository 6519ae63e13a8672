package org.mingcha.inspection.checklist;

import java.util.List;
import org.mingcha.evidence.checklist.Checklist;

/**
 * A file that was read as a checklist and isn't published yet. Only the account that brought it sees it.
 *
 * @param number what {@link Checklists#publish} takes
 * @param checklist with the version that it would be published as
 * @param losses what the file holds and a checklist cannot, each named
 */
public record ChecklistDraft(long number, String fileName, Checklist checklist, List<Loss> losses) {
    public ChecklistDraft {
        losses = List.copyOf(losses);
    }
}
