package org.mingcha.inspection.checklist;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.internal.ChecklistFileResult;
import org.mingcha.inspection.checklist.internal.ChecklistFiles;
import org.mingcha.inspection.checklist.internal.ChecklistSealer;
import org.mingcha.inspection.checklist.internal.DraftTable;
import org.mingcha.inspection.checklist.internal.Library;
import org.mingcha.inspection.checklist.internal.Publisher;
import org.springframework.stereotype.Service;

/**
 * The published checklists, and the way in and out for others. A checklist is offered in the subtree of the unit that
 * published it and to those above; what comes with the product is offered everywhere.
 */
@Service
public class Checklists {
    /** A larger file is refused before it is looked at. */
    public static final int MOST_BYTES = 64 << 20;

    private final Library library;
    private final Publisher publisher;
    private final ChecklistSealer sealing;
    private final DraftTable drafts;
    private final ChecklistFiles files;
    private final WorkPools pools;

    Checklists(
            Library library,
            Publisher publisher,
            ChecklistSealer sealing,
            DraftTable drafts,
            ChecklistFiles files,
            WorkPools pools) {
        this.library = library;
        this.publisher = publisher;
        this.sealing = sealing;
        this.drafts = drafts;
        this.files = files;
        this.pools = pools;
    }

    /** The newest version of each, in the order of their ids, what comes with the product first. */
    public List<PublishedChecklist> all(Actor actor) {
        return library.newest(actor.scopes());
    }

    /** All versions of this id that the actor may use, newest first. */
    public List<PublishedChecklist> versions(Actor actor, String id) {
        return library.versions(id).stream()
                .filter(each -> library.isOffered(each, actor.scopes()))
                .toList();
    }

    /** The newest version by id, or a certain one by id and version ({@code town-online-work@1}). */
    public Optional<PublishedChecklist> find(Actor actor, String reference) {
        return find(reference).filter(found -> library.isOffered(found, actor.scopes()));
    }

    /** The same without asking who wants it: for what keeps a reference that somebody was allowed to choose. */
    public Optional<PublishedChecklist> find(String reference) {
        return library.find(reference);
    }

    /** Reads a file by what it is: YAML, a workbook, or an OSCAL catalog. The draft is kept for its account. */
    public ChecklistDraftResult draft(Actor actor, String fileName, byte[] content) {
        if (OwnDefinitions.unit(actor).isEmpty()) {
            return new ChecklistDraftResult.Forbidden();
        }
        return switch (pools.reading().run(() -> files.read(fileName, content))) {
            case ChecklistFileResult.Refused(var flaws) -> new ChecklistDraftResult.Refused(flaws);
            case ChecklistFileResult.Read read -> new ChecklistDraftResult.Read(keep(actor, fileName, read));
        };
    }

    /** A draft that this actor brought. */
    public Optional<ChecklistDraft> draft(Actor actor, long number) {
        return drafts.find(actor.account(), number).map(row -> {
            var checklist = Checklist.fromJson(row.checklist());
            return new ChecklistDraft(number, row.fileName(), numbered(checklist), row.losses());
        });
    }

    /** As the next version of its id, sealed; the very checklist that is the newest version already adds nothing. */
    public ChecklistPublicationResult publish(Actor actor, long draft) {
        return publisher.publish(actor, draft);
    }

    public Optional<byte[]> export(Actor actor, String reference, ChecklistFormat format) {
        return find(actor, reference).map(found -> files.write(found.checklist(), format));
    }

    /** Seals the checklist, and the registers that it reads, as far as they aren't: before figures are bundled. */
    public void seal(Checklist checklist) {
        sealing.seal(checklist);
    }

    private ChecklistDraft keep(Actor actor, String fileName, ChecklistFileResult.Read read) {
        var row = new DraftTable.Row(fileName, read.checklist().toCanonicalJson(), read.losses(), read.source());
        return new ChecklistDraft(
                drafts.insert(actor.account(), row), fileName, numbered(read.checklist()), read.losses());
    }

    private Checklist numbered(Checklist checklist) {
        return checklist.withVersion(publisher.nextVersion(checklist.id()));
    }
}
