package org.mingcha.inspection.checklist;

/** What came of publishing a draft. */
public sealed interface Publishing {
    /** @param added false: this very checklist was the newest version already */
    record Published(PublishedChecklist checklist, boolean added) implements Publishing {}

    /** The id belongs to another unit's checklist, or to one that comes with the product. */
    record IdTaken(String id) implements Publishing {}

    /** The actor may not publish. */
    record Forbidden() implements Publishing {}

    /** No such draft of this actor. */
    record Unknown() implements Publishing {}
}
