package org.mingcha.inspection.checklist;

import java.util.List;

/** What came of reading a file as a checklist. */
public sealed interface ChecklistDraftResult {
    record Read(ChecklistDraft draft) implements ChecklistDraftResult {}

    /** In the order of the file; never empty. */
    record Refused(List<ChecklistViolation> flaws) implements ChecklistDraftResult {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /** The actor is neither inspector nor administrator of any unit. */
    record Forbidden() implements ChecklistDraftResult {}
}
