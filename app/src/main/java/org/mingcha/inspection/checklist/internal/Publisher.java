package org.mingcha.inspection.checklist.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.command.Violation;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.tlog.Hashing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a draft the next version of its id, one publication at a time. */
@Component
public class Publisher {
    private final Library library;
    private final ShippedChecklists shipped;
    private final ChecklistTable table;
    private final DraftTable drafts;
    private final ChecklistSealer sealing;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    Publisher(
            Library library,
            ShippedChecklists shipped,
            ChecklistTable table,
            DraftTable drafts,
            ChecklistSealer sealing,
            Organisation organisation,
            TransactionTemplate transaction) {
        this.library = library;
        this.shipped = shipped;
        this.table = table;
        this.drafts = drafts;
        this.sealing = sealing;
        this.organisation = organisation;
        this.transaction = transaction;
    }

    public ChecklistPublicationResult publish(Actor actor, long draft) {
        var unit = OwnDefinitions.unit(actor);
        if (unit.isEmpty()) {
            return new ChecklistPublicationResult.Forbidden();
        }
        return drafts.find(actor.account(), draft)
                .map(row -> never(Checklist.fromJson(row.checklist()))
                        .<ChecklistPublicationResult>map(ChecklistPublicationResult.Never::new)
                        .orElseGet(() -> transaction.execute(_ -> publish(actor, unit.get(), row))))
                .orElseGet(ChecklistPublicationResult.Unknown::new);
    }

    /** Of its names and of what units would type numbers for; what it asks in words is for its reader to judge. */
    private static Optional<Violation> never(Checklist checklist) {
        var words = new ArrayList<>(List.of(checklist.title()));
        checklist.items().stream()
                .filter(item -> item.answer() == AnswerKind.NUMBERS)
                .forEach(item -> words.addAll(List.of(
                        item.question(), item.texts().title(), item.texts().expectation())));
        return OwnDefinitions.never(words);
    }

    /** The version under which this checklist would be published. */
    public int nextVersion(String id) {
        return library.versions(id).stream()
                .mapToInt(each -> each.checklist().version() + 1)
                .max()
                .orElse(1);
    }

    private ChecklistPublicationResult publish(Actor actor, String unit, DraftTable.Row row) {
        table.lock();
        var checklist = Checklist.fromJson(row.checklist());
        var newest = library.versions(checklist.id()).stream().findFirst();
        if (newest.filter(each -> isSame(each, checklist)).isPresent()) {
            return new ChecklistPublicationResult.Published(newest.get(), false);
        }
        if (shipped.has(checklist.id())
                || newest.filter(each -> !isBelow(each.unit(), unit)).isPresent()) {
            return new ChecklistPublicationResult.IdTaken(checklist.id());
        }
        var next = checklist.withVersion(nextVersion(checklist.id()));
        return new ChecklistPublicationResult.Published(keep(actor, unit, next, row), true);
    }

    private PublishedChecklist keep(Actor actor, String unit, Checklist checklist, DraftTable.Row row) {
        var record = sealing.seal(checklist);
        var digest = Hashing.sha256(checklist.toCanonicalJson());
        table.insert(new ChecklistTable.NewRow(
                checklist.id(), checklist.version(), unit, digest, record.value(), actor.account()));
        var source = row.source();
        if (source != null) {
            drafts.keepSource(Hashing.sha256(source), source);
        }
        return library.find(checklist.reference()).orElseThrow();
    }

    /** An id belongs to who used it first, and to those above: nobody keeps one from a superior. */
    private boolean isBelow(String holder, String unit) {
        return organisation.path(holder).stream().anyMatch(each -> each.code().equals(unit));
    }

    /** The same but for its version's number. */
    private static boolean isSame(PublishedChecklist published, Checklist checklist) {
        var version = published.checklist().version();
        return Arrays.equals(
                published.checklist().toCanonicalJson(),
                checklist.withVersion(version).toCanonicalJson());
    }
}
