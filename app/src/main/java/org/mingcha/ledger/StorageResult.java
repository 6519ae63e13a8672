package org.mingcha.ledger;

/** What came of an uploaded evidence file. */
public sealed interface StorageResult {
    /** On disk and synced, so that an entry may name it. */
    record Stored(EvidenceFile file) implements StorageResult {}

    record Refused(Fault fault) implements StorageResult {}
}
