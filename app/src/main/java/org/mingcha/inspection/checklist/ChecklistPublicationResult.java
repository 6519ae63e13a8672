package org.mingcha.inspection.checklist;

import org.mingcha.command.Violation;

/** What came of publishing a draft. */
public sealed interface ChecklistPublicationResult {
    /** @param added false: this very checklist was the newest version already */
    record Published(PublishedChecklist checklist, boolean added) implements ChecklistPublicationResult {}

    /** The id belongs to another unit's checklist, or to one that comes with the product. */
    record IdTaken(String id) implements ChecklistPublicationResult {}

    /** It asks for what nobody may ask for. */
    record Never(Violation violation) implements ChecklistPublicationResult {}

    /** The actor may not publish. */
    record Forbidden() implements ChecklistPublicationResult {}

    /** No such draft of this actor. */
    record Unknown() implements ChecklistPublicationResult {}
}
