package org.mingcha.ledger;

import java.io.OutputStream;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;

/**
 * What public bodies record about their own work. Entries are only added: an amendment or a withdrawal is a further
 * version. Rows are found through what the actor may see, so absent and forbidden look the same.
 */
public interface Ledger {
    /** The kinds of ledgers with their fields, in the order of pages. */
    Registers registers();

    /** Days and hours that figures depend on, as the rules in force today say. */
    Limits limits();

    Submission submit(Actor actor, SubmitEntry command);

    Submission amend(Actor actor, AmendEntry command);

    Submission withdraw(Actor actor, WithdrawEntry command);

    EntrySlice entries(Actor actor, EntryQuery query);

    Optional<EntryView> entry(Actor actor, EntryId id);

    /** The entry that has a version at this log index: how reports and commands name it. */
    Optional<EntryView> entryAt(Actor actor, long logIndex);

    ImportOutcome importWorkbook(Actor actor, ImportLedger command);

    UndoResult undo(Actor actor, UndoImport command);

    /** Writes the unit's entries that hold as a workbook which imports again with every row repeated; false: no such unit. */
    boolean export(Actor actor, String unit, OutputStream to);

    StorageResult store(EvidenceUpload upload);

    /** A file of an entry that this actor may see. */
    Optional<EvidenceContent> evidence(Actor actor, EntryId id, String sha256);
}
