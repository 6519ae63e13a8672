package org.mingcha.transparency;

/** Identity of one record in the store of facts: known at once, unlike its log index. */
public record RecordId(long value) {}
