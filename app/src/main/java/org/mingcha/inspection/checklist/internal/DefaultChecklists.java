package org.mingcha.inspection.checklist.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.ChecklistDraft;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.springframework.stereotype.Service;

/** The facade on its parts. */
@Service
class DefaultChecklists implements Checklists {
    private final Library library;
    private final Publisher publisher;
    private final ChecklistSealer sealing;
    private final DraftTable drafts;
    private final ChecklistFiles files;
    private final WorkPools pools;

    DefaultChecklists(
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

    @Override
    public List<PublishedChecklist> all(Actor actor) {
        return library.newest(actor.scopes());
    }

    @Override
    public List<PublishedChecklist> versions(Actor actor, String id) {
        return library.versions(id).stream()
                .filter(each -> library.isOffered(each, actor.scopes()))
                .toList();
    }

    @Override
    public Optional<PublishedChecklist> find(Actor actor, String reference) {
        return find(reference).filter(found -> library.isOffered(found, actor.scopes()));
    }

    @Override
    public Optional<PublishedChecklist> find(String reference) {
        return library.find(reference);
    }

    @Override
    public ChecklistDraftResult draft(Actor actor, String fileName, byte[] content) {
        if (Publisher.unit(actor).isEmpty()) {
            return new ChecklistDraftResult.Forbidden();
        }
        return switch (pools.reading().run(() -> files.read(fileName, content))) {
            case ChecklistFileResult.Refused(var flaws) -> new ChecklistDraftResult.Refused(flaws);
            case ChecklistFileResult.Read read -> new ChecklistDraftResult.Read(keep(actor, fileName, read));
        };
    }

    @Override
    public Optional<ChecklistDraft> draft(Actor actor, long number) {
        return drafts.find(actor.account(), number).map(row -> {
            var checklist = Checklist.fromJson(row.checklist());
            return new ChecklistDraft(number, row.fileName(), numbered(checklist), row.losses());
        });
    }

    @Override
    public ChecklistPublicationResult publish(Actor actor, long draft) {
        return publisher.publish(actor, draft);
    }

    @Override
    public Optional<byte[]> export(Actor actor, String reference, ChecklistFormat format) {
        return find(actor, reference).map(found -> files.write(found.checklist(), format));
    }

    @Override
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
