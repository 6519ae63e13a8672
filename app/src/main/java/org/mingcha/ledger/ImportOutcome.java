package org.mingcha.ledger;

/** What came of an import. */
public sealed interface ImportOutcome {
    /** The file was read; the report says what became of each row. */
    record Read(ImportReport report) implements ImportOutcome {}

    /** The file as a whole could not be taken; nothing was written. */
    record Refused(Fault fault) implements ImportOutcome {}
}
