package org.mingcha.ledger;

/** What came of undoing an import. */
public sealed interface UndoResult {
    /**
     * @param withdrawn entries withdrawn now
     * @param already entries that had been withdrawn before
     */
    record Undone(int withdrawn, int already) implements UndoResult {}

    record Refused(Fault fault) implements UndoResult {}
}
