package org.mingcha.ledger;

/** Say that an entry shall count no longer; it stays readable with this reason. */
public record WithdrawEntry(EntryId entry, String reason, boolean confirmed) {}
