package org.mingcha.inspection.checklist;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Checklist;

/**
 * The published checklists, and the way in and out for others. A checklist is offered in the subtree of the unit that
 * published it and to those above; what comes with the product is offered everywhere.
 */
public interface Checklists {
    /** A larger file is refused before it is looked at. */
    int MOST_BYTES = 64 << 20;

    /** The newest version of each, in the order of their ids, what comes with the product first. */
    List<PublishedChecklist> all(Actor actor);

    /** All versions of this id that the actor may use, newest first. */
    List<PublishedChecklist> versions(Actor actor, String id);

    /** The newest version by id, or a certain one by id and version ({@code town-online-work@1}). */
    Optional<PublishedChecklist> find(Actor actor, String reference);

    /** The same without asking who wants it: for what keeps a reference that somebody was allowed to choose. */
    Optional<PublishedChecklist> find(String reference);

    /** Reads a file by what it is: YAML, a workbook, or an OSCAL catalog. The draft is kept for its account. */
    ChecklistDraftResult draft(Actor actor, String fileName, byte[] content);

    /** A draft that this actor brought. */
    Optional<ChecklistDraft> draft(Actor actor, long number);

    /** As the next version of its id, sealed; the very checklist that is the newest version already adds nothing. */
    ChecklistPublicationResult publish(Actor actor, long draft);

    Optional<byte[]> export(Actor actor, String reference, ChecklistFormat format);

    /** Seals the checklist, and the registers that it reads, as far as they aren't: before figures are bundled. */
    void seal(Checklist checklist);
}
