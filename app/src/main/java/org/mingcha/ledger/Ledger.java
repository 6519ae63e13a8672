package org.mingcha.ledger;

import java.io.OutputStream;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.springframework.stereotype.Service;

/**
 * What public bodies record about their own work. Entries are only added: an amendment or a withdrawal is a further
 * version. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class Ledger {
    public Submission submit(Actor actor, SubmitEntry command) {
        throw new UnsupportedOperationException("submit");
    }

    public Submission amend(Actor actor, AmendEntry command) {
        throw new UnsupportedOperationException("amend");
    }

    public Submission withdraw(Actor actor, WithdrawEntry command) {
        throw new UnsupportedOperationException("withdraw");
    }

    public EntryPage entries(Actor actor, EntryQuery query) {
        throw new UnsupportedOperationException("entries");
    }

    public Optional<EntryView> entry(Actor actor, EntryId id) {
        throw new UnsupportedOperationException("entry");
    }

    /** The entry that has a version at this log index: how reports and commands name it. */
    public Optional<EntryView> entryAt(Actor actor, long logIndex) {
        throw new UnsupportedOperationException("entryAt");
    }

    public ImportOutcome importWorkbook(Actor actor, ImportLedger command) {
        throw new UnsupportedOperationException("importWorkbook");
    }

    public Undoing undo(Actor actor, UndoImport command) {
        throw new UnsupportedOperationException("undo");
    }

    /** Writes the unit's entries that hold as a workbook which imports again with every row repeated; false: no such unit. */
    public boolean export(Actor actor, String unit, OutputStream to) {
        throw new UnsupportedOperationException("export");
    }

    public Storing store(EvidenceUpload upload) {
        throw new UnsupportedOperationException("store");
    }

    /** A file of an entry that this actor may see. */
    public Optional<EvidenceContent> evidence(Actor actor, EntryId id, String sha256) {
        throw new UnsupportedOperationException("evidence");
    }
}
