package org.mingcha.ledger;

import java.io.OutputStream;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.internal.BooksOpening;
import org.mingcha.ledger.internal.EntryViews;
import org.mingcha.ledger.internal.EntryWriter;
import org.mingcha.ledger.internal.ImportUndo;
import org.mingcha.ledger.internal.LedgerDependencies;
import org.mingcha.ledger.internal.LedgerTemplate;
import org.mingcha.ledger.internal.LedgerWorkbook;
import org.mingcha.ledger.internal.WorkbookImport;
import org.springframework.stereotype.Service;

/**
 * What public bodies record about their own work. Entries are only added: an amendment or a withdrawal is a further
 * version. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class Ledger {
    private final LedgerDependencies dependencies;

    public Ledger(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** The kinds of ledgers with their fields, in the order of pages. */
    public Registers registers() {
        return dependencies.registers();
    }

    /** Days and hours that figures depend on, as the rules in force today say. */
    public Limits limits() {
        return dependencies.limits();
    }

    public Submission submit(Actor actor, SubmitEntry command) {
        return new EntryWriter(dependencies).submit(actor, command);
    }

    public Submission amend(Actor actor, AmendEntry command) {
        return new EntryWriter(dependencies).amend(actor, command);
    }

    public Submission withdraw(Actor actor, WithdrawEntry command) {
        return new EntryWriter(dependencies).withdraw(actor, command);
    }

    public EntrySlice entries(Actor actor, EntryQuery query) {
        return new EntryViews(dependencies).page(actor, query);
    }

    public Optional<EntryView> entry(Actor actor, EntryId id) {
        return new EntryViews(dependencies).entry(actor, id);
    }

    /** The entry that has a version at this log index: how reports and commands name it. */
    public Optional<EntryView> entryAt(Actor actor, long logIndex) {
        return new EntryViews(dependencies).entryAt(actor, logIndex);
    }

    public ImportOutcome importWorkbook(Actor actor, ImportLedger command) {
        return new WorkbookImport(dependencies).run(actor, command);
    }

    public UndoResult undo(Actor actor, UndoImport command) {
        return new ImportUndo(dependencies).run(actor, command);
    }

    /** The unit begins to keep its ledger: said once, on its first days. */
    public OpenBooksResult openBooks(Actor actor, String unit) {
        return new BooksOpening(dependencies).run(actor, unit);
    }

    /** Writes the unit's entries that hold as a workbook which imports again with every row repeated; false: no such unit. */
    public boolean export(Actor actor, String unit, OutputStream to) {
        var place = dependencies.units().find(actor, unit);
        place.ifPresent(each -> new LedgerWorkbook(dependencies).write(each.code(), to));
        return place.isPresent();
    }

    /** A blank workbook to be filled in and imported; false: no such register. */
    public boolean template(String register, OutputStream to) {
        var found = dependencies.registers().find(register);
        found.ifPresent(each -> new LedgerTemplate(each).write(to));
        return found.isPresent();
    }

    public StorageResult store(EvidenceUpload upload) {
        return dependencies.files().store(upload);
    }

    /** A file of an entry that this actor may see. */
    public Optional<EvidenceContent> evidence(Actor actor, EntryId id, String sha256) {
        return new EntryViews(dependencies).evidence(actor, id, sha256);
    }
}
