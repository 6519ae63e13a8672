package org.mingcha.ledger;

/** What came of an uploaded evidence file. */
public sealed interface Storing {
    /** On disk and synced, so that an entry may name it. */
    record Stored(EvidenceFile file) implements Storing {}

    record Refused(Fault fault) implements Storing {}
}
