package org.mingcha.ledger;

/** An entry through all its versions: the record id of the first. Known at once, unlike its log index. */
public record EntryId(long value) {}
