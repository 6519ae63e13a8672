package org.mingcha.ledger.internal;

import java.io.OutputStream;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.StorageResult;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.UndoImport;
import org.mingcha.ledger.UndoResult;
import org.mingcha.ledger.WithdrawEntry;

/** The ledger on the database, the log and the evidence store. */
final class DefaultLedger implements Ledger {
    private final LedgerDependencies dependencies;

    DefaultLedger(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Registers registers() {
        return dependencies.registers();
    }

    @Override
    public Limits limits() {
        return dependencies.limits();
    }

    @Override
    public Submission submit(Actor actor, SubmitEntry command) {
        return new EntryWriter(dependencies).submit(actor, command);
    }

    @Override
    public Submission amend(Actor actor, AmendEntry command) {
        return new EntryWriter(dependencies).amend(actor, command);
    }

    @Override
    public Submission withdraw(Actor actor, WithdrawEntry command) {
        return new EntryWriter(dependencies).withdraw(actor, command);
    }

    @Override
    public EntrySlice entries(Actor actor, EntryQuery query) {
        return new EntryViews(dependencies).page(actor, query);
    }

    @Override
    public Optional<EntryView> entry(Actor actor, EntryId id) {
        return new EntryViews(dependencies).entry(actor, id);
    }

    @Override
    public Optional<EntryView> entryAt(Actor actor, long logIndex) {
        return new EntryViews(dependencies).entryAt(actor, logIndex);
    }

    @Override
    public ImportOutcome importWorkbook(Actor actor, ImportLedger command) {
        return new WorkbookImport(dependencies).run(actor, command);
    }

    @Override
    public UndoResult undo(Actor actor, UndoImport command) {
        return new ImportUndo(dependencies).run(actor, command);
    }

    @Override
    public boolean export(Actor actor, String unit, OutputStream to) {
        var place = dependencies.units().find(actor, unit);
        place.ifPresent(each -> new LedgerWorkbook(dependencies).write(each.code(), to));
        return place.isPresent();
    }

    @Override
    public StorageResult store(EvidenceUpload upload) {
        return dependencies.files().store(upload);
    }

    @Override
    public Optional<EvidenceContent> evidence(Actor actor, EntryId id, String sha256) {
        return new EntryViews(dependencies).evidence(actor, id, sha256);
    }
}
